import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.Collections;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A TLS server whose private keys are in a PKCS#11 token: {@code java TlsServer.java CONFIGURATION PIN_FILE
 * PORT}. The configuration is that of SunPKCS11: a name, and the module's path.
 */
public final class TlsServer {
  public static void main(String[] args) throws Exception {
    if (args.length != 3) {
      System.err.println("usage: java TlsServer.java CONFIGURATION PIN_FILE PORT");
      System.exit(2);
    }
    // The last of the providers: it signs with the token's keys, and all else is done by Java's own.
    Provider provider = Security.getProvider("SunPKCS11").configure(args[0]);
    Security.addProvider(provider);

    char[] pin = Files.readString(Path.of(args[1])).strip().toCharArray();
    KeyStore keys = KeyStore.getInstance("PKCS11", provider);
    keys.load(null, pin);
    for (String alias : Collections.list(keys.aliases())) {
      System.out.println(alias + (keys.isKeyEntry(alias) ? ": a key" : ": a certificate"));
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance("NewSunX509");
    managers.init(
        new javax.net.ssl.KeyStoreBuilderParameters(
            KeyStore.Builder.newInstance(keys, new KeyStore.PasswordProtection(pin))));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);

    int port = Integer.parseInt(args[2]);
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpsServer server = HttpsServer.create(address, 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.createContext(
        "/",
        exchange -> {
          byte[] answer = "Java\n".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Connection", "close");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    System.out.println("serving");
  }
}
