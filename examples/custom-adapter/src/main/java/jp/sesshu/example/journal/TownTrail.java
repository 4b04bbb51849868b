package jp.sesshu.example.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jp.sesshu.access.TrailEntry;
import jp.sesshu.access.TrailStore;

/** The access trail. */
record TownTrail(List<TrailEntry> entries, Consumer<String> telling) implements TrailStore {

  TownTrail copy(Consumer<String> telling) {
    return new TownTrail(new ArrayList<>(entries), telling);
  }

  @Override
  public void append(TrailEntry entry) {
    entries.add(entry);
    telling.accept(Town.line('T', entry));
  }

  @Override
  public List<TrailEntry> entries(long offset, int limit) {
    return entries.stream().skip(offset).limit(limit).toList();
  }

  @Override
  public long count() {
    return entries.size();
  }
}
