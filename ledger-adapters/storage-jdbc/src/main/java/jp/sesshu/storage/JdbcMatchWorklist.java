package jp.sesshu.storage;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.sesshu.json.domain.CanonicalJson;
import jp.sesshu.ledger.ContentKey;
import jp.sesshu.matching.MatchWorklist;
import jp.sesshu.matching.WorklistItem;

/** Waiting reports in {@code worklist_item}, less those in {@code worklist_settlement}. */
final class JdbcMatchWorklist implements MatchWorklist {
  private static final String LOG = "worklist";
  private static final String OPEN =
      "SELECT i.content FROM worklist_item i WHERE i.municipality = :m AND NOT EXISTS"
          + " (SELECT 1 FROM worklist_settlement s WHERE s.municipality = i.municipality"
          + " AND s.content_key = i.content_key)";

  private final Transaction transaction;
  private final String municipality;

  JdbcMatchWorklist(Transaction transaction) {
    this.transaction = transaction;
    this.municipality = transaction.municipality().value();
  }

  @Override
  public void addAll(List<WorklistItem> items) {
    if (items.isEmpty()) {
      return;
    }
    long first = transaction.hold(LOG);
    Set<ContentKey> known =
        new HashSet<>(knownKeys(items.stream().map(WorklistItem::key).toList()));
    List<WorklistItem> added = items.stream().filter(item -> known.add(item.key())).toList();
    Position position = new Position(first);
    transaction.insert(
        "INSERT INTO worklist_item (municipality, position, content_key, since, content)"
            + " VALUES (?, ?, ?, ?, ?)",
        added,
        (row, item) -> {
          row.setString(1, municipality);
          row.setLong(2, position.next());
          row.setBytes(3, Keys.bytes(item.key().value()));
          row.setLong(4, Instants.toNanos(item.since()));
          row.setString(5, CanonicalJson.write(item));
        });
    transaction.grow(LOG, added.size());
  }

  @Override
  public List<WorklistItem> open() {
    return transaction.ask(
        open ->
            open.createQuery(OPEN + " ORDER BY i.since, i.position")
                .bind("m", municipality)
                .map((row, context) -> Stored.read(row.getString(1), WorklistItem.class))
                .list());
  }

  @Override
  public Optional<WorklistItem> find(ContentKey key) {
    return transaction.ask(
        open ->
            open.createQuery(OPEN + " AND i.content_key = :key")
                .bind("m", municipality)
                .bind("key", Keys.bytes(key.value()))
                .map((row, context) -> Stored.read(row.getString(1), WorklistItem.class))
                .findOne());
  }

  @Override
  public Collection<ContentKey> knownKeys(Collection<ContentKey> keys) {
    return transaction.inChunks(
        keys,
        chunk ->
            transaction.ask(
                open ->
                    open.createQuery(
                            "SELECT content_key FROM worklist_item"
                                + " WHERE municipality = :m AND content_key IN (<keys>)")
                        .bind("m", municipality)
                        .bindList(
                            "keys", chunk.stream().map(key -> Keys.bytes(key.value())).toList())
                        .map((row, context) -> new ContentKey(Keys.text(row.getBytes(1))))
                        .list()));
  }

  @Override
  public boolean settle(ContentKey key) {
    return transaction.ask(
        open ->
            open.createUpdate(
                        "INSERT INTO worklist_settlement (municipality, content_key)"
                            + " SELECT municipality, content_key FROM worklist_item"
                            + " WHERE municipality = :m AND content_key = :key"
                            + " ON CONFLICT DO NOTHING")
                    .bind("m", municipality)
                    .bind("key", Keys.bytes(key.value()))
                    .execute()
                == 1);
  }
}
