package jp.sesshu.storage.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands between a client and the server on this machine and resets the connection at a chosen
 * moment of the PostgreSQL protocol, once. Its clients must send statements as text each time
 * ({@code prepareThreshold=0}).
 */
final class CuttingProxy implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  private final ServerSocket listening;
  private final int server;
  private final AtomicReference<Cut> next = new AtomicReference<>(Cut.NEVER);
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  /** When to reset the connection. */
  enum Cut {
    NEVER("\0never"),
    /** A statement was sent; the server does not get it. */
    AT_AN_INSERT("INSERT INTO ledger_entry"),
    /** The client has sent COMMIT; the server does not get it. */
    BEFORE_COMMIT_ARRIVES("COMMIT"),
    /** The server has committed and said so; the client does not hear it. */
    BEFORE_THE_ANSWER_TO_COMMIT("COMMIT");

    private final String sign;

    Cut(String sign) {
      this.sign = sign;
    }

    boolean seenIn(String sent) {
      return sent.contains(sign);
    }
  }

  CuttingProxy(int server) throws IOException {
    this.server = server;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Resets the connection that next comes to that moment; the others go on. */
  void cutNext(Cut cut) {
    next.set(cut);
  }

  /** Whether the cut has been made. */
  boolean hasCut() {
    return next.get() == Cut.NEVER;
  }

  private void accept() {
    try {
      while (!listening.isClosed()) {
        Socket client = listening.accept();
        Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
        open.addAll(List.of(client, upstream));
        Link link = new Link(client, upstream);
        daemon(link::fromClient);
        daemon(link::fromServer);
      }
    } catch (IOException closed) {
      // the end of the test
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One client's connection. */
  private final class Link {
    private final Socket client;
    private final Socket upstream;
    private volatile boolean deaf;

    Link(Socket client, Socket upstream) {
      this.client = client;
      this.upstream = upstream;
    }

    void fromClient() {
      byte[] buffer = new byte[BUFFER];
      try (InputStream in = client.getInputStream();
          OutputStream out = upstream.getOutputStream()) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          Cut cut = next.get();
          boolean now = cut.seenIn(new String(buffer, 0, read, ISO_8859_1));
          if (now && next.compareAndSet(cut, Cut.NEVER)) {
            if (cut == Cut.BEFORE_THE_ANSWER_TO_COMMIT) {
              deaf = true;
            } else {
              reset();
              return;
            }
          }
          out.write(buffer, 0, read);
          out.flush();
        }
      } catch (IOException ended) {
        // either side has gone
      }
    }

    void fromServer() {
      byte[] buffer = new byte[BUFFER];
      try (InputStream in = upstream.getInputStream();
          OutputStream out = client.getOutputStream()) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          if (deaf) {
            // the server has answered: it has committed
            reset();
            return;
          }
          out.write(buffer, 0, read);
          out.flush();
        }
      } catch (IOException ended) {
        // either side has gone
      }
    }

    /** As a failing network does it: without a farewell. */
    private void reset() throws IOException {
      client.setSoLinger(true, 0);
      client.close();
      upstream.setSoLinger(true, 0);
      upstream.close();
    }
  }
}
