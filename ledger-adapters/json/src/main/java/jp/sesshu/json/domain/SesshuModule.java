package jp.sesshu.json.domain;

import java.util.List;
import java.util.Set;
import jp.sesshu.identity.IndividualNumber;
import jp.sesshu.identity.LinkageCode;
import jp.sesshu.identity.ResidentRecordCode;
import jp.sesshu.vaccine.DoseVolume;
import tools.jackson.databind.module.SimpleModule;

/**
 * Teaches a Jackson mapper the product's domain types; a vendor adds it to a mapper of their own.
 *
 * <p>A record becomes an object with its components under their names, without the ending {@code
 * OrNull}; a component that is null is left out. A record of one text or number becomes that text
 * or number. A type of a sealed interface carries its name in {@code type}.
 *
 * <p>The mapper's own settings decide how strictly is read; {@link CanonicalJson} is strict.
 */
public final class SesshuModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  private static final List<Class<?>> PROTECTED =
      List.of(IndividualNumber.class, LinkageCode.class, ResidentRecordCode.class);

  /** The module. */
  public SesshuModule() {
    super("sesshu");
    PROTECTED.forEach(this::refuse);
    addSerializer(DoseVolume.class, new Volumes.Writer());
    addDeserializer(DoseVolume.class, new Volumes.Reader());
    addSerializer(Set.class, new SortedSets());
  }

  private <T> void refuse(Class<T> type) {
    addSerializer(type, new Withheld.Writer<>());
    addDeserializer(type, new Withheld.Reader<>());
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.insertAnnotationIntrospector(new RecordForm());
  }
}
