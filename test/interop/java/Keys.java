import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Security;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Uses keys of the vault by SunPKCS11, and checks what comes of it by the providers in software. Says
 * a line for each thing that was right, and ends with an exception at the first that was not.
 *
 * <p>java Keys.java CONFIGURATION PIN
 */
class Keys {
  private static final byte[] MESSAGE = new byte[5000];
  private static Provider provider;

  public static void main(String[] arguments) throws Exception {
    provider = Security.getProvider("SunPKCS11").configure(arguments[0]);
    Security.addProvider(provider);
    KeyStore store = KeyStore.getInstance("PKCS11", provider);
    store.load(null, arguments[1].toCharArray());
    new SecureRandom().nextBytes(MESSAGE);
    for (String curve : new String[] {"secp256r1", "secp384r1", "secp521r1"}) {
      curve(curve);
    }
    rsa();
    ciphers(store);
    macs();
    for (String hash : new String[] {"SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512"}) {
      byte[] digest = MessageDigest.getInstance(hash, provider).digest(MESSAGE);
      right(hash, Arrays.equals(digest, MessageDigest.getInstance(hash, "SUN").digest(MESSAGE)));
    }
    byte[] random = new byte[32];
    SecureRandom.getInstance("PKCS11", provider).nextBytes(random);
    right("random", !Arrays.equals(random, new byte[32]));
  }

  private static void curve(String name) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
    generator.initialize(new ECGenParameterSpec(name));
    KeyPair pair = generator.generateKeyPair();
    PublicKey outside = outside("EC", "SunEC", pair.getPublic());
    for (String algorithm :
        new String[] {
          "SHA1withECDSA", "SHA256withECDSA", "SHA384withECDSA", "SHA512withECDSA",
          "SHA256withECDSAinP1363Format",
        }) {
      sign(name + " ", algorithm, algorithm, "SunEC", pair, outside, null);
    }
    KeyPairGenerator software = KeyPairGenerator.getInstance("EC", "SunEC");
    software.initialize(new ECGenParameterSpec(name));
    KeyPair other = software.generateKeyPair();
    KeyAgreement here = KeyAgreement.getInstance("ECDH", provider);
    here.init(pair.getPrivate());
    here.doPhase(other.getPublic(), true);
    KeyAgreement there = KeyAgreement.getInstance("ECDH", "SunEC");
    there.init(other.getPrivate());
    there.doPhase(outside, true);
    right(name + " ECDH", Arrays.equals(here.generateSecret(), there.generateSecret()));
  }

  private static void rsa() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", provider);
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    PublicKey outside = outside("RSA", "SunRsaSign", pair.getPublic());
    for (String hash : new String[] {"SHA1", "SHA224", "SHA256", "SHA384", "SHA512"}) {
      String algorithm = hash + "withRSA";
      sign("", algorithm, algorithm, "SunRsaSign", pair, outside, null);
    }
    for (MGF1ParameterSpec mask :
        new MGF1ParameterSpec[] {
          MGF1ParameterSpec.SHA256, MGF1ParameterSpec.SHA384, MGF1ParameterSpec.SHA512,
        }) {
      String hash = mask.getDigestAlgorithm();
      int salt = MessageDigest.getInstance(hash).getDigestLength();
      PSSParameterSpec parameters = new PSSParameterSpec(hash, "MGF1", mask, salt, 1);
      String named = hash.replace("-", "") + "withRSASSA-PSS";
      sign("", named, "RSASSA-PSS", "SunRsaSign", pair, outside, parameters);
      sign(hash + " ", "RSASSA-PSS", "RSASSA-PSS", "SunRsaSign", pair, outside, parameters);
    }
  }

  private static void sign(
      String what,
      String algorithm,
      String outsideAlgorithm,
      String outsideProvider,
      KeyPair pair,
      PublicKey outside,
      AlgorithmParameterSpec parameters)
      throws Exception {
    Signature signer = Signature.getInstance(algorithm, provider);
    Signature judge = Signature.getInstance(outsideAlgorithm, outsideProvider);
    if (parameters != null) {
      signer.setParameter(parameters);
      judge.setParameter(parameters);
    }
    signer.initSign(pair.getPrivate());
    signer.update(MESSAGE, 0, 1000);
    signer.update(MESSAGE, 1000, 4000);
    byte[] signature = signer.sign();
    judge.initVerify(outside);
    judge.update(MESSAGE);
    right(what + algorithm, judge.verify(signature));
    signer.initVerify(pair.getPublic());
    signer.update(MESSAGE);
    right(what + algorithm + " verified", signer.verify(signature));
    signer.initVerify(pair.getPublic());
    signer.update(MESSAGE, 0, 4999);
    right(what + algorithm + " refused", !signer.verify(signature));
  }

  private static void ciphers(KeyStore store) throws Exception {
    byte[] value = new byte[32];
    new SecureRandom().nextBytes(value);
    SecretKey software = new SecretKeySpec(value, "AES");
    KeyGenerator generator = KeyGenerator.getInstance("AES", provider);
    generator.init(256);
    store.setKeyEntry("java", generator.generateKey(), null, null);
    SecretKey kept = (SecretKey) store.getKey("java", null);
    for (String transformation :
        new String[] {
          "AES/GCM/NoPadding", "AES/CBC/PKCS5Padding", "AES/CBC/NoPadding", "AES/CTR/NoPadding",
          "AES/ECB/NoPadding",
        }) {
      byte[] plain = new byte[4096];
      byte[] sealed = cipher(transformation, provider, Cipher.ENCRYPT_MODE, software, plain);
      Provider judge = Security.getProvider("SunJCE");
      byte[] opened = cipher(transformation, judge, Cipher.DECRYPT_MODE, software, sealed);
      right(transformation, Arrays.equals(opened, plain));
      sealed = cipher(transformation, provider, Cipher.ENCRYPT_MODE, kept, plain);
      opened = cipher(transformation, provider, Cipher.DECRYPT_MODE, kept, sealed);
      right(transformation + " of the vault", Arrays.equals(opened, plain));
    }
    store.deleteEntry("java");
    right("deleted", !store.containsAlias("java"));
  }

  private static byte[] cipher(
      String transformation, Provider provider, int mode, SecretKey key, byte[] data)
      throws Exception {
    Cipher cipher = Cipher.getInstance(transformation, provider);
    if (transformation.contains("GCM")) {
      cipher.init(mode, key, new GCMParameterSpec(128, new byte[12]));
      cipher.updateAAD("aad".getBytes());
    } else if (transformation.contains("ECB")) {
      cipher.init(mode, key);
    } else {
      cipher.init(mode, key, new IvParameterSpec(new byte[16]));
    }
    return cipher.doFinal(data);
  }

  private static void macs() throws Exception {
    for (String hash : new String[] {"SHA1", "SHA224", "SHA256", "SHA384", "SHA512"}) {
      byte[] value = new byte[32];
      new SecureRandom().nextBytes(value);
      SecretKey key = new SecretKeySpec(value, "Hmac" + hash);
      Mac here = Mac.getInstance("Hmac" + hash, provider);
      here.init(key);
      Mac there = Mac.getInstance("Hmac" + hash, "SunJCE");
      there.init(key);
      right("Hmac" + hash, Arrays.equals(here.doFinal(MESSAGE), there.doFinal(MESSAGE)));
    }
  }

  private static PublicKey outside(String type, String provider, PublicKey key) throws Exception {
    byte[] encoded = key.getEncoded();
    return KeyFactory.getInstance(type, provider).generatePublic(new X509EncodedKeySpec(encoded));
  }

  private static void right(String what, boolean right) {
    if (!right) {
      throw new IllegalStateException(what);
    }
    System.out.println("right: " + what);
  }
}
