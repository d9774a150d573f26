import { CKK, CKM } from '../../../wire/pkcs11.ts';
import type { SelfTestCase } from './cases.ts';
import { pairOf } from './test-key.ts';

/**
 * SLH-DSA-SHA2-128s: the key of the seeds 00, 01, … 2f. Nobody has published a signature short
 * enough to stand here: this one was made by noble, deterministically, and OpenSSL verifies it.
 */
const SLH_DSA = {
  pkcs8:
    '3052020100300b06096086480165030403140440000102030405060708090a0b0c0d0e0f10111213' +
    '1415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f990ce6298792b128846a8e4a' +
    '3a68954c',
  data: 'Hello world',
  /** In base64. */
  signature:
    'rRhxgwgH9rXOAJE/PbdLYCfa+4KnweN9zdXliklyj+gRCcW/9plG+6bFg/dwJYRQ04i2h3bEpcn3mRZRj2+he/nc' +
    '7scbbtAUhlogUFf9cTaceUjGoeiQ+96I941kyqnuwg4hV8ymxQsAUrThaQuQBkbnNgSHezzjejtdWXaKFQpxxQv7' +
    'supV9UURL8hw49w0ez2vKJfvRb1KF59VbyFZi6kUCSp9qz/Cf/vh/MX89kv/82cHwapo/H29ODozbNh0V7HuKUPC' +
    '1SbfKaxLzFaQ7UrRA233cPzt3fLX6yQZm91FF4dSS2wI7xiIyIX58RtD0aClGTFEhPyFT+olchk0g63EcsEExDY4' +
    'qDX5cMcCBPv82vwvJiaKeGfgsGseQXedc5D08ZsbwWQ9R/ndAqEWWwyseiLJYSZPiPZMr4Q77oaPzlvIX5wCAAkw' +
    'er5mI+2NJjqyvg5JjgWia6Nwa5QqJh8iEZomKUXnlpc+B8fdSMK2earrMcYT/z4pvzi5pUy6t62cyfS1ovYNi9CX' +
    '1Acj1vbsxP1wNE1T9dzAxZ6JlneIgbSV4FqQz8PrSykMomJMuGrQsPplhrQuIHmZjOq0TWLH8sNXceX5hpypcWVX' +
    'CFfigRMRwwFTv4ue+kx2jGz8O7LoIMbpljAKWo9mCo2WbukV8eRQFtAs+HncEbZtGdnowy4weenPxgcM4iZU0Uin' +
    '4rzmyx2260aNzZD4X/+33B+5KmXgjE9QTQhws+4QjI6SM+CDyh5J4yEPWCX+hziUiFIb0aUP4DxQy3+6lsgaWS/5' +
    '1LhICot5n+jyRTEOIG7hglCa1IwhqP7L77JFSY8VrX9Ydz/QWio+k5v2V4Gy6pB3grKklyrXiSRJJDLmxNgoFwKF' +
    'qg5seMLzVi9vdPa+AgH37s1yyzYQIVOjbsz0i2nwbx5Qu5GU3ZxdWNzF030X5GLDTQxctfiAN52jw5dK3iH9eUaX' +
    'jMRoG2oR2FhqS1+iI5YXsC3tGq2YK68bBi/dONy2/DnkyqXsMvu8ZloyiT+sWL8Vi99ySZA8qJwyySUD6AJKcVP0' +
    'Px4EKaN8dHRMVx3NZMcASVFiPFTgZ2RVqtGNgPWqCYz6S3deptgIlao01i1RnqGdfubUgAGouE1V9+VElRQNMYao' +
    'J+ldKzM+RgdYZ4wkymU4K/rs/hJgHnGKV+7CJzW6neUm9fanUokPP56+GHbvzyRwRBKgT4KTAj2XDNgc05dlB5YG' +
    'O49d1Z/RIrcT7559DeU8LHbRl8NUxwvtvEs+0adMtTe6IskT+/lNqC7shS8cCRCcqcaQpTuUwZYiQdgo8iXBnpzJ' +
    'VJ9vI5GtKQMPgjSseZ/gGslL/QYekXH4o3ZuwD8U1N7RR/T5nfufuDUTSR3ABdUgOq536Pqm/ke6+NZ57l02UVaQ' +
    'zy5AzHYx8h1al8PF8DZ97w/WGKssLMD+ZfZDOqkHw31H25Udo5Fgsom9FOe9XFeJbTTRzTUc9R2gGGhnZrASRFLH' +
    'cfEY/ZwkyGrwJ3QhMx5zAP+yqHGX4TAHe+lwsnAH490M78+JS8r/zHSshTpuJ/vT4MXgr15a0ntsUyBnMKE+b7Qs' +
    'LK/+TK25f52Fc3N3vikL6UqGhQa4sOHcXVMDhAOFHm2BJf4lCFT5rcEzTBDZtURVbmd2uqwYfwDUOxxx+UH8+DBc' +
    'rIl3ND74Rt7vGyqFvwLNAjTn6efvLLf9ICBKOVqtCh7azZtdqxNQGA5qon8gsc2b4hPlkZZJP2J35oK8omCl0W6s' +
    'H5pZdIwWI3Ry3qwPmi96vWEGyra01J0sJLYiJu8oJxF5QkumLW4bgTWVLqGml0jibCn2fXBW8xwoV/IRa4wkSXW4' +
    'uGsgWd+B1lX9dcY4izUBepBWAHhALaIQ4LqgxbMfdukTkfmMWmjWTps4D/z68YNalNAI0doIYcvRVGWuuyYmVvL5' +
    'aYfUXivptyqP9nPPuvayCoUZKfmoaz9jPn1IphHSW4XnuGY6JZXyCoZyaEuzU1a5rsDClFwC+fg5X7iLtFP1JpUO' +
    'J1jzNIP1fptrRurcmaU5PYu95Tx0VJlrTb5XqLHjS9JoawFhBkxiDKOBVq+pJv0BA8JDpIYJoHWmfs2YV1N1qgD6' +
    'MeZCBOCE1w9M8KtV2q//jRL6zdTnkMMmYqrD59vorw3BwJopluxRvM0q1FYUDdARSp24cXgdZ/iBV5u2k+oKeTgv' +
    'maIH/oXShRNa6ozENL3Zk8k0vNgUybe0dvVoxTgbEdI8OrgpQ+2EzAnPXL/njbreg8cHq6GpfqJwi9Aw93j42Gjt' +
    'oWbaUQpv58yyHqib9OGPj6GAu9GKoi/SaCz7LNPJFrVTjcqqzWAPFmNNMoGxGAHuDQ6iR4qoyyhSljHbNkZv5ktA' +
    'zklyoJ0plSFqICmkSpmewDJjrtC+naTEpYndRUqYnkwzKQBzPP7rOMLZanozoV3R7odlpEmmYEe9iwCRBwf9GiDT' +
    '8MvWlFOnoyJ87L80J3qENxeESDJnej7AREvebZwkVkK4N8K5Fk6a12+34qNIevfxoI+VWhBXpOGhooq7GmtVrUHT' +
    'O6ZfxBNbIqncnypiy+s0BBIKSqWpQybeJ1gV0kUdlc4wMWVcAGfN2njmVmagGbcUn7jiMkA6NRgv2Ngwskpq9Cps' +
    'XrYQfDqNqpEz42CdnmaTxGvAUpVS3y3uW5srrt+KbAkZCIs54eD/6uQZRjsCQviWQE/bojEOhZU7/Q38qmB5ZY2g' +
    'pLRC0Pe8WHlF8Tnpp+1690A7Gw7S0NXKxsqXplGlOeHtKVJyx/Vwj6f/4zSb5+zE3iyKsri0V3BVPj2IIhy9L+jQ' +
    'zvTpbxa+nP/J6571eznlZuzn77FEA8qyUsUBPxz1hLHPmQUEBAzv5JdZhxzFTq+LfAUDT1d+UEmI5+xfS892AyDT' +
    '+HUrdmmdKRE15kgisTuadAXnFsoYIa4X3iDFky1ZdCcqHNfIXen2TFeUiwfxnJTz8iwWxJpm5PIsQVkNBCfB+5B3' +
    'IkvAWYLpcnI081qGDt4IpFertF7mKoUxRfALI8zUBP5S0+RleHtW5+Z/Ai2qZ4Df6y37rXjuCiSgNOdxEDnc0/KF' +
    'jZ9i4WyV4tXCoEgBcXfvNtRnG8RHLvE+9+uOLPhOFxl4WwQ8Iv+sl3FPv5h98dtPXapj5xludpv77155z5TCJU3L' +
    '5LrUErZdgLqhXtdB2ytI44qHHyv9tKl7Ir2Qndcm7lvozxqqybi1W1AruyP8poYtAPazh0gDAvO0v9o7w9pm+XI8' +
    'XAoudeyhTzOGeLYdfVPFOmPqYfyf0DKytKn5MS6db18cWqZuCd4KaVWhehzNsNiDoDilujYsRknvLPqgDxmHB34r' +
    'iVa4sYJl7Xqzzoh7FqFjxE/vFxLIZ9ih54dACS1VqChNrnQ8SXT3wMyrSUhMAnO6Tk+iJYGoJ80krxQnZlv1K6xm' +
    'xaCuXq6JkTeUO1q4S1q8EQu2+N/rBnVVkYwQLZaVyCLynqoFYoEHGHpALnGuvPjnbmFziH7H81ywwn22TpZi2/8h' +
    'CXadNEGZXqFbn+bWLtk+lkgLKkdBexUsRSSvn6rNv533UjbJU8mOVH9L83yCob38pMZmzEhi+0oZ0uxWbIuG7hDS' +
    'm2aaQgI3kZSsX356Io8G1PiT+8aW2YMf+pydH0nPtUzig+plsGlgCGHzk+Ie2FYp99O9P+6URYkyOzlFm2iyjitT' +
    'gZtF/oDey5otpVecZbh4fxFIZjVURS+1ArrKPwENg3/C5encCs5kIzQelo38R1Rtvt5gnFINGXLVQUzsmQ5R7Euv' +
    'NsSItJGnwe0iZavPT2yuO20XamH+1Oz1TGXk2hL5M54fDkSHgDlQvia34YKGSLiQ3Ox6dXeOP6alC9ocNICNT8fg' +
    '451lysevbPcGJNgg3muLWHalF2bGpMFpEu+YPnMHcuvKVYECVexh4WSRbQruWv3xy0RhVnIdKqgGq/8TWoBBpRJy' +
    'WX47S3emXJh6tJoczPZWGWICxYZYYnEIPEX3lxMm+hWrzpPpitbQ/mv99JGvzHbHZ+u5RuMGpOtz9PTQ+dEPQd/6' +
    'vnZqgbbBNNKbdNhPEmWRL9+7GcgBgrezeNFHhRdgNyfY3Cr5u9+a4DxHQ2IkWDSOM87hXS20eM5dWwd7+2TizWhS' +
    'L6TSQN6GIorhWWDp5OHR4ow22Mn7rDffTkOcX9BiEzoajp/zfht54M5Dr0w989JfaytlnPZpqBVF1YpxnIbf0s5Z' +
    'depiW3BF65oYvDX1rMjpEwK3qs6QcWDCD+HJkUPHsXXlVnv8WFmsnO879W1c4qqbf8t0UmeNgSNQQbcM4ZSyEIPu' +
    'g0NSRE6qyDEkJ565N9DVKqclKEQ9SKM6pqJ4bRGZ8qdxS4hqRKdrOzpSylDyX2cDEUJyY2xqImKnxgTu2bYozNfA' +
    'JyGeM9Sl39U3SXPb6LzMc8KVxyoGd/rWxk/K6aLSsvRpWCDSdaiErjKA1F5/mOsJsLmtxv2sv7BQtVTz9FPPGlfr' +
    '4AtvJigr1AB1tGE+DAia+OSWfW0raJLK7b0AxjMb3NjlJmCjbCYzyldcA610CfaC9l852H58LvEWJ+zoek0/81gj' +
    'US8vwcwjMrFElxHlYn2cx8H1hGUIdPCyo9NI16NtWOafeSIn4CYL/2XMX362eZpELjblpVJYLD7w+EIslkKmtklU' +
    'TWcRRnvtpiHMZjiaB1cR3oveLy55AI8tDNMc7P/1UKBKB/JlbO1c9RA6lzB1/04x8l4Njwz2YcfrXeD71wCmoh2C' +
    'AlAulKnzAOg5I4lwLT1THengUIwW5jeCzHlj/Efbtbt+P+OeNaDtG1DuAcwHEqhK1MBruOTcPyGltSkU3l13/cG2' +
    'QAnOMuIVe+yQ+G8x36iltvGSvlV4tm7jTXFXGiI7+tvnWlUGvew1xEQKBwatGRu7QSTZCOFirJu09DicwttVzaQg' +
    'FMzN+/bhS/0Klteo8VLrmgx8IfvjY+7AV1lES8GQUdC/wtcPvTBSkjsYo4GuUrYcRQZj+7gNGajbirY9Y2nm4xBA' +
    '7ooWWKzzzOWprQhG5ACNYRjaxuPdEoDLxmvlix+cefsaFJzo8y/He4MfE3R8LGD4LJ5Y0ToyPCZ25yPZB9qYQyq1' +
    'VtVEVjt0AmJ0DRzAraPtPTg88O7INPXIymxioV1dJ3i+98oDMaXKyaALqdSyOvXsI3p/s44M88ThUirE4t+XLyj3' +
    'aShsZftGFPLTgdFiYhGQxzZQD/TxVRQzW0gRpOjinNMf3CDVLlwCTsJIxd1qSFEvNroRHGUwJ3xpu+us9+omDP/u' +
    'NsGIUobwxdjhwOFiUPwzNsg6KNgP/c/Zm0S/BkVi6sn/L8FU2B1iGtgy0mFEYqsTWQ4hZJpqXwp5vWKlvyUa9EgJ' +
    'w8CPsD+VA6LIi5IQlIYLvuaJfYTdUmTehVL2BvLZ7zzSuG9C/6Ixr7HcF25cNMs2lGfbiv8mTgqTF/Pfrn9Ns+ok' +
    'BRyV3y8ooqdsUju63FHGHK4ubMQXXF0tK+LLwCH9d+aMsBdG6RGCrJL2v0MlCcd4CRVVh6s1AZuftYzfsR45xBjm' +
    'bC1lwoKl+20Z7Zgkd5TubIBch++56gUBGUIJ5nImT6huE+gKgl80LF/O9UumQlNkOSf4VUUyAp9KB4llcvbqvHfy' +
    'vG/cqahEtLc4rbTCYtN02MW02aIAaqkVMVfdZ6buK/CM1Cr5BjIKOTeA6ec7Z8Ou0kVfD8E6CNkU2k2YeJ7F6T4U' +
    'hwbVg9RhlWFkkpuhguIPMZjCDHCLLw40sdB+F57xVcnXKjo8Fa9gJg07L10M9C4rOgVJE/I4VymNtDnS0rfEcOg+' +
    'QsKSAPAIcjg0CsZ9vGbMOvsgfaN/DP4cq4RKrLt6Svz0S3oig+ENJR4DPJc2/Rb2g28X4Msn1IJxRbnw8Oq+qXaY' +
    'UV8BJhLDiuUqslxG292gH6JwWLs7LkiVOXygAg1aN5MYHEZCTalGGnANq+QFGQ1zRAtUp6+cSavi3kJJCmfoGMFc' +
    '0ahhOXWV4bRdQCtAdx+VOGfAFnMWi76NXrQQKFrdIQBgjOUwcz9axT/TeW/n9aj8ZPeios1cunkes0esg0OwrxXh' +
    'ihNsyd0SU3bV0GRJgM77ey7QESygGZqL11v/3vG/de0n+Sr1i86oFZD3lQJuvEsAj9fdSvFvxNf1ACqEaLRh4/q1' +
    'JSQuf1DhQjPNIbdCL9G7JiqUMZnw0Bpal+W0+awV8DRPqDz/p4TmdjE/j9aWA9CXiiD2wnGHt78UGmR+qzc0Pyhp' +
    'LC/9C3WqxNA8wMGzhisamD8VjU9mAwhHDUFcIuGAW0hpOZiW6bqeYTWZmZ9uDCJRERUPjSEXcr6+6SDPj49DiIxb' +
    'LFiqBi7mDMkXf9vqzV7FC64KtemOXtB8d7bJtP7K9EdbwkPE6akDRyW8pbE154jbdTK5JQsWDwN5tDmWEzrCRC5A' +
    'U5174xQETON/q8yyIW+8tSDNJtBeaPQw2EZSbRIC3Z3TjPSyDv0tKgyNS20zo7T+7FzZPidZX/+YTAocBhNxwcYD' +
    'hQX4i398u+moe3NUBPfi048gBZOAlGKSJTVLGMh/Oo8d3NFdozjQ3VyUTILNe/PXHOmxcofXDi0h6y/NfqwIlp+Y' +
    'zgOz3s0G7v2MwxPEDG6ZFPPfuVhQLKAtM7lw/FD4Ak5wi7p7lOY8LHyyki847rwuX+wuW8AMeszgd4q5J9utx9Y6' +
    'U94aHZP8fCfBGXAuqETBdWuiv1y21paSNZ9FeFCjdCEB9x1d4RKE3JLF4wVg8bnhT5RROjwO9KNekrSDmJ8464ch' +
    '8Utb+J4DZmtBDs/1MFEZfDWw7c39pmcUQSGZe9lMal6iGwA6UflMaHJh+HpUAnWS2pVSHElEYMdKy9MgDYSgkN/A' +
    'Y2v5Q/gwH5B0PKN06AYOWxNZuIFfnBNDxRDOwXGmCZ6K3m5Q5RatHUo3/YeOWbZapy2bp1cBTM29mJgVfW1wTxLt' +
    'xKN76ez4U8EzQgSUYTXWn/FELSrd8hc5nfR38i8L8Q3Xo2mUJ294BF3MiQvX9J23HSfAH/7/h1VGqxsu/UFv85bF' +
    'xLISq8kFFMcO0jN0nLsFlz2onGTasv2QryE/9/ocNdF3tMSl4WlJduhl92hWtic2y8ciO665n7/Mwz/+4+qu6hxQ' +
    'NW+/48IatBAKP8NJQ+ruOQsLRgXfVXiOcTspWL+JfYgbgsP0WhbdCCo2sBDQHqq9gYF+JRHbtJFUHop+4G/bpCK8' +
    'a2EAUtpIsXIawjZE5OO/ZJBlbYUyA5MCm2DlS5mhSQ0QekJBayc9xcR47W+1XtWiTUCMxPIkXVwCDZfC7FV/2LDu' +
    '7ZXJZIGBKpNBuFUiRj5rWimRY2evnl51EXSHY7bk8oqYdh4IrfRZ0AEF+mUi70of32ev4ECiK5JlASXYT3P+wAdp' +
    '1/jcuJW+CHl84sc0X6cZRl/OUIBTE3DqkJXfujsgJDYGQlAhzv/7B+9j2Z5DDYN69z/MgheKMHIn4iAFPV9DM4rc' +
    'M5+Qihp3ZLuEAxnWSYnABy2a8wmpqIc2QG0/vEvGhcaTqQsolcOKPGMpArYOEHaBfzhh1cLIgE3EirylP1VoNm9L' +
    'PZXyXBWr7UdoejT+UHlRIB4UTz21+zvLlZ/hwev8xGAEV/YdykJWU0PYOfx/wnphoMR15vAF+3ByT/V5sYz/3cFf' +
    'i/D2Unb3Ge+/pzXMouQJRqQJ7gzyAqFxypqXEr2pGTH08sCA2tp0viKco8YYp/VKnWNh7/r04QQY+PngCLGz07cb' +
    'xnRgAcSE8MoJuMgg9nVKvAsJSjqxP1UfW3LH05o9Cet//7YTHqoPceCXV/7+K4mQ7dGDXcgNsLIgScS8iwbr/eil' +
    'c+f2UKG70CW2X+3J9IxoiYWc9QP8FAQ8mG7Z7LEzDb3tJpQ8gZ1GL9zCttnNNQvnmmLDW8I6dbS7Kp3zVtSd7lr7' +
    '/1T8jfVIH3oJi5LYPGGl/eL7q2JX4kMRbjc8cSL6BF0kWqZtHomQdH36K0g7oDuO/J6BtRKya14X4Rvrb8jbo3OU' +
    'LmKvc8V5JncXUC8THl1Bjr1jUWFuk+4vNxCj18GEFs3nl8vwPg+3eL73nHobBLFLEwL7wK+W94FMUBnC2ruso2He' +
    'VOJwFewbuEObUn+muKhdPLnHZKmcSZ59FNzcpESvj2dDI10PTdQOIJzp8WlB1NSLkEJJgtqFT3WwmRZZ86pbZYZO' +
    'tcXnB0jljaFQLEbao2cCdduVGX+Mcq+AcLwRtHUviqWB/g+6YjVHj19FqC+McTSUKzzNBsJqnfhUpRZSWbjmX9Vu' +
    'QvExKnu2bNrckuLCt2DeO2jKsOslpIKBOSIlbEXjIOEoYQRrILmg8IDaoFDQ/5STjxumcr2f46HveHtr4jKA6+tk' +
    'iv0+3gd64ogIJloMU/ETQY6p1CSuGhG4eLw+URd5JsM2CZ73JdeqUxgzz7vgPpgtOd30VBQwCHjhcDRSBSwhBBtd' +
    'mq56BC6X1yS9ukLR9g4P395OZMbI7cMUwDnke9EF9+kKTtnO1vzlRcdRSjaBg4angddniDrnY35d5ROrziIHWXK1' +
    'DoxW+Uqkq2jt14SZRa6/lREGYJAZ7nQFKvY6AaOvw4zptqaKGQ5N4Xkf5k6aO0bi4fc96vPOB3xvj1okgP2dsKlg' +
    'ZG7W/bRzu8RmOsA7cZs9YFDv/JWVhoYwfFBL2DWbFPqIFZCyyIG6vZDR1AsFqvUMFaE22yAtDKG0npM7j52e4Svk' +
    'Y8upwA54DwsOUMRWdJqz2/1VOsiDqrB4qwKkoXGTH8xsvlr7gF9beBs87T9WKaooy2LbOZw9zPLqBSkI+Vwo8tzn' +
    'asYOVwu0MFbhc+b9WHVQAkjYEn3YXnMueD4jTkgi5gNGKpQa2CHfYEQr+xLO7nI6/Z/CwBZ81TWw4mqnB1+vehlW' +
    'NHGVSHO7HUuYwv0r4NoxRK31KKE00uNMrfd5kmVDAD0/auebV5u1Web2m3ARJA0VTeIjRm65tSH/bzv+/kdFj4Pc' +
    'vfhYvdIA/y0T07sOLYhENXDqzpqxxbDw/3V6KiXUf6A+ROc/dcJx7++QOdmsozDxFWR2BhJzyFs6dTijeoWQ13Aq' +
    '6oBl63QfdW9enom111MhbYWlbOXsO5DcARZNiMkpsgYNOG400w2lueQNqUI1w3TqtwLNORFDvuhOcRmouiRHbBEv' +
    '6sf3Bx0+s+g39vh2IsN4SDjtgg9lAj+Hl3lKO/KCZXzfytI3+NjlkWKP6Q1NK4SG9xQqyqLf40pA98Sn0MWt9ryl' +
    'ToqWdFnCX+he7P7KjXQW2+qdRZYDXhj7RpvDwW9Id1GPQcfrHJBawj5NReF8tSfVpybySSa/Zy8smsYIlTPKoXCH' +
    'h2Hm6YFP7IufYWhGlPPnjaY2283NN7tiZbcalPOpsQ827PmrCtZTnGDA2LzT9oU8vHf9c3aBuJYsABjIctDjvA4W' +
    'VpYFfOfUfXZru0afIXXBVo9e2Sot5r9502OP8pTUmwwoXz/Sus/a9ZTrXq1svokhiWgsPA9/k6iTjBNwoSQHLxBo' +
    'ZFynEQApnuPm7ORZgybn72InfaplJC3oQrf2Rv2/ZnxaBfpYcQi8WxpPY00LB1J4indaJV3l8dB7RxbJhEabkKGz' +
    'I5si6Mk6UliQPcx1IDIRra0fm15dIi2sNw6n4qXvkEKIomEl/18yIa1o+61+QsmYPWje6o8k+ue5GVrBm81Qbxkb' +
    '0qGkU4z0XsyDHE82uQ7k2ztZ7Ix60owdhK0qlKxk28vwHfMMn2Pi0t2QPnB+PIIMmiCVWbjYZuzExh8AiVxFiipe' +
    'gqFwxSfr3pPe+P8kqS6eHh89ZiWjxSxX/PG2RPtb0NFExDpf8xp9XAKUOoGdPiOXRY4rX3njCtjRD4iprd5SbdTS' +
    'KSPAPWjZb54tAT5IbJZUhzxP+ECKUnQMpCSV9DGoetXCs2RSVNwaVk6srGLf+quXsOXH/67aAPI8T2dXRQoFj5oV' +
    'pWcV8frV7nplKu0d6mD2M/mjxoHeOX/IZhWhbi6LlANJgMsfHuQqzi5cIfVGed8M+yhnYIWRnMrugx4YM8tqun3X' +
    'W8mcpXEEpw5RpVG/3kNpwZBE1wsK8MoSjN13AiMWxFCp3YPKQlwjfBWp5u7hLuo9ccgBwU+9THFzP8ILSQplRaK7' +
    'c7fa/vv/7Tkaial2vTPbjcR8Sf5BXEgWo09TFssbVVvoy4cDTyq14HUKv3sHW8pGNYvwgUd8regepii0Eq9ePKYW' +
    'usR1XaXbgT9V0o6uMtHjAUzdRshhcx28MMhAjmDjPPL8L2nYaEnxPZdVjUj/uECpwkJCYbWb2NtiZVA1QgWS4gVm' +
    'SDwlk4I6T+lHhrE5xlVwCId2NnGeDAAHPFNYWBSvvWsESe7Egb35z7lmGnTIZtgqzJGC51FTZwUvm+O5iDpPaOM8' +
    'wIB+S/tpi4cdIhjlr6mN1244KC8oW9n6TK4loZ/DEad5YfMvZPXubdWdaBmX6puNe4m9H5tMWAowJSnc7gGkjpSN' +
    'qj4=',
} as const;

/**
 * One set stands for the family: FIPS 140-3 IG 10.3.A. A pair of a fast set is made and tested; the
 * answer is that of a small one, whose signature is the shortest.
 */
export const SLH_DSA_CASES: readonly (readonly [number, SelfTestCase])[] = [
  [
    CKM.SLH_DSA_KEY_PAIR_GEN,
    {
      kind: 'generateKeyPair',
      spec: { parameterSet: 'SLH-DSA-SHA2-128f' },
      keyType: CKK.SLH_DSA,
    },
  ],
  [
    CKM.SLH_DSA,
    {
      kind: 'verification',
      pair: () => pairOf(Uint8Array.from(Buffer.from(SLH_DSA.pkcs8, 'hex'))),
      parameters: {},
      data: Buffer.from(SLH_DSA.data),
      signature: Uint8Array.from(Buffer.from(SLH_DSA.signature, 'base64')),
    },
  ],
];
