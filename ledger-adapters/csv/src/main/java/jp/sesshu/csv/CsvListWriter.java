package jp.sesshu.csv;

import java.io.Closeable;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a list that people open in a spreadsheet (一覧表), such as a recall list.
 *
 * <p>Distinguished from the writers of {@code residents.csv} and {@code reports.csv}, which change
 * nothing. Two rules change a cell here:
 *
 * <ul>
 *   <li><b>Formulas.</b> A cell that begins with {@code = + - @}, with their full-width forms, or
 *       with a tab gets an apostrophe in front, so that no spreadsheet computes what somebody wrote
 *       into a name or a note; plain numbers such as {@code -1.5} stay as they are.
 *   <li><b>Characters the charset cannot hold.</b> By default the row is refused. With {@link
 *       Unencodable#REPLACE_BY_GETA} each is written as 〓 and every such cell is told by {@link
 *       #replacements}; a list in UTF-8 has none.
 * </ul>
 *
 * <p>Not thread-safe; close it.
 */
public final class CsvListWriter implements Closeable {

  private static final Pattern FORMULA = Pattern.compile("[=+\\-@＝＋－＠\t].*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.][0-9]+)?");
  private static final String GETA = "〓";

  private final CsvOutput out;
  private final Unencodable policy;
  private final List<Replacement> replacements = new ArrayList<>();

  /** What to do with a character that the charset cannot hold. */
  public enum Unencodable {
    /** Throw, and write nothing of the row. */
    REFUSE,
    /** Write 〓 in its place and say so in {@link CsvListWriter#replacements}. */
    REPLACE_BY_GETA
  }

  /**
   * A cell in which a character was replaced.
   *
   * @param line its line, the header being 1
   * @param column its column
   */
  public record Replacement(long line, String column) {}

  /** A writer; the header is written at once. */
  public CsvListWriter(
      OutputStream out, CsvCharset charset, List<String> columns, Unencodable policy) {
    this.out = new CsvOutput(out, charset, columns);
    this.policy = policy;
  }

  /**
   * Writes a row.
   *
   * @throws UnencodableCharacterException if the policy is to refuse and the charset cannot hold it
   */
  public void row(List<String> cells) {
    List<String> row = new ArrayList<>(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      String cell = harmless(cells.get(i));
      if (policy == Unencodable.REPLACE_BY_GETA && !out.holds(cell)) {
        replacements.add(new Replacement(out.nextLine(), out.columns().get(i)));
        cell = withGeta(cell);
      }
      row.add(cell);
    }
    out.row(row);
  }

  /** The cells in which a character was replaced, in their order. */
  public List<Replacement> replacements() {
    return List.copyOf(replacements);
  }

  static String harmless(String cell) {
    boolean formula = FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
    return formula ? "'" + cell : cell;
  }

  private String withGeta(String cell) {
    StringBuilder replaced = new StringBuilder(cell.length());
    cell.codePoints()
        .mapToObj(Character::toString)
        .forEach(character -> replaced.append(out.holds(character) ? character : GETA));
    return replaced.toString();
  }

  @Override
  public void close() {
    out.close();
  }
}
