package jp.sesshu.example.city;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output that tells «nobody reads any more» from other failures. */
final class ClosableOutput extends FilterOutputStream {

  ClosableOutput(OutputStream out) {
    super(out);
  }

  /** Nobody reads the output any more: no fault of ours, and the end of our work. */
  static final class ReaderGoneException extends IOException {
    private static final long serialVersionUID = 1L;

    ReaderGoneException(IOException cause) {
      super("the reader of the output has gone", cause);
    }
  }

  @Override
  public void write(int b) throws IOException {
    try {
      out.write(b);
    } catch (IOException e) {
      throw new ReaderGoneException(e);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw new ReaderGoneException(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw new ReaderGoneException(e);
    }
  }
}
