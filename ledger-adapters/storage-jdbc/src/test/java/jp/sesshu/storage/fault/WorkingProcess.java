package jp.sesshu.storage.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.sesshu.StorageException;

/**
 * A process of its own that does one kind of work and says what it has done: the line {@code open},
 * then {@code done} and the acknowledgement after each piece, each written only once the piece was
 * committed; {@code failed} and the reason, if the storage fails.
 */
public final class WorkingProcess implements AutoCloseable {
  private static final String OPEN = "open";
  private static final String DONE = "done ";
  private static final String FAILED = "failed ";

  private final Process process;
  private final Thread reading;
  private final List<String> acknowledged = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private boolean open;

  private WorkingProcess(Process process) {
    this.process = process;
    this.reading = new Thread(this::read, "what the working process says");
    reading.start();
  }

  /** Arguments: the class of the work, the number of its first piece, how many, the workplace. */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    List<String> words = List.of(arguments);
    Work work =
        Class.forName(words.get(0)).asSubclass(Work.class).getDeclaredConstructor().newInstance();
    int first = Integer.parseInt(words.get(1));
    int end = first + Integer.parseInt(words.get(2));
    try (OpenLedger ledger = Workplace.parse(words.subList(3, words.size())).open()) {
      say(OPEN);
      for (int number = first; number < end; number++) {
        say(DONE + work.piece(ledger, number));
      }
    } catch (StorageException e) {
      say(FAILED + e.reason() + " " + e.getMessage());
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  /**
   * Starts the nth process of a kind of work at a workplace, which works until it is stopped.
   *
   * @param before what its command begins with, such as a limit on what it may do
   */
  public static WorkingProcess start(Work work, Workplace place, int nth, String... before) {
    return start(work, place, nth, Work.PIECES_OF_A_PROCESS, before);
  }

  /** Starts a process that does so many pieces and ends. */
  public static WorkingProcess start(
      Work work, Workplace place, int nth, int pieces, String... before) {
    List<String> command = new ArrayList<>(List.of(before));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx192m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(WorkingProcess.class.getName());
    command.add(work.getClass().getName());
    command.add(Integer.toString(nth * Work.PIECES_OF_A_PROCESS));
    command.add(Integer.toString(pieces));
    command.addAll(place.words());
    try {
      return new WorkingProcess(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        hear(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void hear(String line) {
    if (line.startsWith(DONE)) {
      acknowledged.add(line.substring(DONE.length()));
    } else if (line.startsWith(FAILED)) {
      failures.add(line.substring(FAILED.length()));
    } else if (line.equals(OPEN)) {
      open = true;
    }
    notifyAll();
  }

  /**
   * Waits until the ledger is open and so many pieces have been acknowledged, or for some minutes:
   * a machine may have much else to do.
   */
  public synchronized void awaitDone(int pieces) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
    while ((!open || acknowledged.size() < pieces)
        && System.nanoTime() < deadline
        && reading.isAlive()) {
      wait(50);
    }
  }

  /**
   * Kills it with SIGKILL, by its handle, which leaves the last acknowledgements in the pipe to be
   * read.
   */
  public void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    awaitEnd();
  }

  /** Waits for its end; its exit code. */
  public int awaitEnd() throws InterruptedException {
    reading.join(TimeUnit.MINUTES.toMillis(2));
    return process.waitFor();
  }

  /** What it has acknowledged, in order. */
  public synchronized List<String> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /** What the storage failed with: the reason, then the message. */
  public synchronized List<String> failures() {
    return List.copyOf(failures);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
