/**
 * Known answers of symmetric mechanisms, one for each: published ones, by the standard that each
 * comment names.
 */

/** FIPS 180-4, FIPS 202 and RFC 7693 of "abc". */
export const MORE_DIGESTS = {
  'sha512-224': '4634270f707b6a54daae7530460842e20e37ed265ceee9a43e8924aa',
  'sha512-256': '53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23',
  'sha3-224': 'e642824c3f8cf24ad09234ee7d3c766fc9a3a5168d0c94ad73b46fdf',
  'sha3-256': '3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532',
  'sha3-384':
    'ec01498288516fc926459f58e2c6ad8df9b473cb0fc08c2596da7cf0e49be4b2' +
    '98d88cea927ac7f539f1edf228376d25',
  'sha3-512':
    'b751850b1a57168a5693cd924b6b096e08f621827444f70d884f5d0240d2712e' +
    '10e116e9192af3c91a7ec57647e3934057340b4cf408d5a56592f8274eec53f0',
  blake2b160: '384264f676f39536840523f284921cdc68b6846b',
  blake2b256: 'bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319',
  blake2b384:
    '6f56a82c8e7ef526dfe182eb5212f7db9df1317e57815dbda46083fc30f54ee6' +
    'c66ba83be64b302d7cba6ce15bb556f4',
  blake2b512:
    'ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1' +
    '7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923',
} as const;

/** HMAC of "Hi There" under twenty bytes 0x0b, the input of RFC 4231 §4.2. */
export const MORE_HMACS = {
  'sha512-224': 'b244ba01307c0e7a8ccaad13b1067a4cf6b961fe0c6a20bda3d92039',
  'sha512-256': '9f9126c3d9c3c330d760425ca8a217e31feae31bfe70196ff81642b868402eab',
  'sha3-224': '3b16546bbc7be2706a031dcafd56373d9884367641d8c59af3c860f7',
  'sha3-256': 'ba85192310dffa96e2a3a40e69774351140bb7185e1202cdcc917589f95e16bb',
  'sha3-384':
    '68d2dcf7fd4ddd0a2240c8a437305f61fb7334cfb5d0226e1bc27dc10a2e723a' +
    '20d370b47743130e26ac7e3d532886bd',
  'sha3-512':
    'eb3fbd4b2eaab8f5c504bd3a41465aacec15770a7cabac531e482f860b5ec7ba' +
    '47ccb2c6f2afce8f88d22b6dc61380f23a668fd3888bb80537c0a0b86407689e',
  blake2b160: '8e52620843a0942dc68ff03ef437d379a361175e',
  blake2b256: 'b6996ecae165cdb17a02becfbf442b5dee41c5075ded9a5763185cd68bd261d0',
  blake2b384:
    '948364b074f4739bb1be6e7f8c918405f1f06c7a18a125534618269d57e337b6' +
    '7750ba54bd3d6456a59b6b9bb39a7601',
  blake2b512:
    '358a6a184924894fc34bee5680eedf57d84a37bb38832f288e3b27dc63a98cc8' +
    'c91e76da476b508bc6b2d408a248857452906e4a20b48c6b4b55d2df0fe1dd24',
} as const;

/** SP 800-38A, F.4.1 and F.3.13: the first two blocks; key, IV and plaintext are those of AES. */
export const AES_STREAMS = {
  ofb: '3b3fd92eb72dad20333449f8e83cfb4a7789508d16918f03f53c52dac54ed825',
  cfb128: '3b3fd92eb72dad20333449f8e83cfb4ac8a64537a0b3a93fcde3cdad9f1ce58b',
} as const;

/** RFC 4493 §4, example 3. */
export const CMAC = {
  key: '2b7e151628aed2a6abf7158809cf4f3c',
  data: '6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411',
  mac: 'dfa66747de9ae63030ca32611497c827',
} as const;

/** Wycheproof, aes_gmac, case 7. */
export const GMAC = {
  key: 'fe3f266f5f236669582bd80618760543',
  iv: '014313723d1860bf8f4b11fd',
  data: 'dc25f04acfbdbc986a107043286eae',
  mac: '60392ad41debec0db43d97dfb3798c91',
} as const;

/** Wycheproof, aes_ccm, case 12: SP 800-38C has no example of a whole tag. */
export const CCM = {
  key: '9415f925bcb41dc25e86c826dbc8bf68',
  nonce: 'bdffaa763b916ff0ee3f3ce4',
  aad: '705d676cd8a94451',
  plaintext: 'feb36167eafc02c8e2bd6e13817686ba',
  ciphertext: '08db327a88be7b48f430fd7bfccdf502b7c249f810adacf99abded1f3b9130f2',
} as const;

/** RFC 8452 §C.1. */
export const GCM_SIV = {
  key: '01000000000000000000000000000000',
  iv: '030000000000000000000000',
  aad: '01',
  plaintext: '0200000000000000',
  ciphertext: '1e6daba35669f4273b0a1a2560969cdf790d99759abd1508',
} as const;

const SUNSCREEN =
  '4c616469657320616e642047656e746c656d656e206f662074686520636c6173' +
  '73206f66202739393a204966204920636f756c64206f6666657220796f75206f' +
  '6e6c79206f6e652074697020666f7220746865206675747572652c2073756e73' +
  '637265656e20776f756c642062652069742e';

/** RFC 8439 §2.8.2. */
export const CHACHA = {
  key: '808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f',
  nonce: '070000004041424344454647',
  aad: '50515253c0c1c2c3c4c5c6c7',
  plaintext: SUNSCREEN,
  ciphertext:
    'd31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d6' +
    '3dbea45e8ca9671282fafb69da92728b1a71de0a9e060b2905d6a5b67ecd3b36' +
    '92ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc' +
    '3ff4def08e4b7a9de576d26586cec64b61161ae10b594f09e26a7e902ecbd060' +
    '0691',
} as const;

/** draft-irtf-cfrg-xchacha-03 §A.3.1. */
export const XCHACHA = {
  key: CHACHA.key,
  nonce: '404142434445464748494a4b4c4d4e4f5051525354555657',
  aad: CHACHA.aad,
  plaintext: SUNSCREEN,
  ciphertext:
    'bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb' +
    '731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452' +
    '2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9' +
    '21f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780a' +
    'cf49',
} as const;

/** RFC 3962 §B, the second: its last two blocks in the order of CBC-CS1. */
export const CTS = {
  key: '636869636b656e207465726979616b69',
  plaintext: '4920776f756c64206c696b65207468652047656e6572616c20476175277320',
  ciphertext: '97687268d6ecccc0c07b25e25ecfe5fc00783e0efdb2c1d445d4c8eff7ed22',
} as const;

/** IEEE 1619 §B, vector 2. */
export const XTS = {
  key: '11'.repeat(16) + '22'.repeat(16),
  unit: '33333333330000000000000000000000',
  plaintext: '44'.repeat(32),
  ciphertext: 'c454185e6a16936e39334038acef838bfb186fff7480adc4289382ecd6d394f0',
} as const;

/** RFC 3394 §4.1 wraps whole blocks: this is its key, with the padding, by both providers. */
export const KW_PKCS7 = {
  key: '000102030405060708090a0b0c0d0e0f',
  plaintext: '00112233445566778899aabbccddee',
  ciphertext: '79ceb64913b3d068aa92a2cea546fcb3154a3f9ba5e0a2bc',
} as const;
