package jp.sesshu.json.domain;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.introspect.VisibilityChecker;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Reads off the product's records what other projects write into annotations, so that the core
 * needs none. Types of others are left to Jackson.
 */
final class RecordForm extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1L;
  private static final String OURS = "jp.sesshu.";
  private static final String OR_NULL = "OrNull";
  private static final Set<Class<?>> SCALARS = Set.of(String.class, int.class, long.class);

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  /** Nothing of a class of ours is seen by itself; what is to be seen is named below. */
  @Override
  public VisibilityChecker findAutoDetectVisibility(
      MapperConfig<?> config, AnnotatedClass type, VisibilityChecker checker) {
    return ours(type.getRawType()) ? checker.with(Visibility.NONE) : checker;
  }

  @Override
  public @Nullable PropertyName findNameForSerialization(MapperConfig<?> config, Annotated member) {
    if (member instanceof AnnotatedField field
        && ours(field.getDeclaringClass())
        && isComponent(field)) {
      return PropertyName.construct(nameOf(field.getName()));
    }
    return null;
  }

  @Override
  public @Nullable PropertyName findNameForDeserialization(
      MapperConfig<?> config, Annotated member) {
    if (member instanceof AnnotatedParameter parameter && isCanonical(parameter.getOwner())) {
      RecordComponent[] components = parameter.getDeclaringClass().getRecordComponents();
      return PropertyName.construct(nameOf(components[parameter.getIndex()].getName()));
    }
    return null;
  }

  @Override
  public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated at) {
    if (!isCanonical(at)) {
      return null;
    }
    boolean scalar = isScalar(((AnnotatedConstructor) at).getDeclaringClass());
    return scalar ? JsonCreator.Mode.DELEGATING : JsonCreator.Mode.PROPERTIES;
  }

  @Override
  public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated member) {
    return (member instanceof AnnotatedMethod method && isScalarAccessor(method)) ? true : null;
  }

  @Override
  public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    if (member instanceof AnnotatedParameter parameter && isCanonical(parameter.getOwner())) {
      RecordComponent[] components = parameter.getDeclaringClass().getRecordComponents();
      return !components[parameter.getIndex()].getName().endsWith(OR_NULL);
    }
    return null;
  }

  /** A null is refused where a component must be there; elsewhere it counts as absent. */
  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
    return member instanceof AnnotatedParameter parameter
            && Boolean.TRUE.equals(hasRequiredMarker(config, parameter))
        ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
        : JsonSetter.Value.empty();
  }

  @Override
  public JsonInclude.Value findPropertyInclusion(MapperConfig<?> config, Annotated type) {
    return type instanceof AnnotatedClass && ours(type.getRawType())
        ? JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS)
        : JsonInclude.Value.empty();
  }

  @Override
  public String @Nullable [] findSerializationPropertyOrder(
      MapperConfig<?> config, AnnotatedClass type) {
    if (!ours(type.getRawType()) || !type.getRawType().isRecord()) {
      return null;
    }
    return Arrays.stream(type.getRawType().getRecordComponents())
        .map(component -> nameOf(component.getName()))
        .toArray(String[]::new);
  }

  @Override
  public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
      MapperConfig<?> config, Annotated type) {
    if (!(type instanceof AnnotatedClass) || sealedParent(type.getRawType()) == null) {
      return null;
    }
    return JsonTypeInfo.Value.construct(
        JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, true, null);
  }

  @Override
  public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated type) {
    Class<?> raw = type.getRawType();
    if (!ours(raw) || !raw.isSealed()) {
      return null;
    }
    return Arrays.stream(raw.getPermittedSubclasses())
        .map(one -> new NamedType(one, typeName(one)))
        .toList();
  }

  @Override
  public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
    Class<?> raw = type.getRawType();
    return raw.isRecord() && sealedParent(raw) != null ? typeName(raw) : null;
  }

  private static String typeName(Class<?> type) {
    String name = type.getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** The sealed interface of ours that this type is, or is one kind of. */
  private static @Nullable Class<?> sealedParent(Class<?> type) {
    if (!ours(type)) {
      return null;
    }
    if (type.isSealed() && type.isInterface()) {
      return type;
    }
    return Arrays.stream(type.getInterfaces())
        .filter(parent -> parent.isSealed() && ours(parent))
        .findFirst()
        .orElse(null);
  }

  /** Whether a record is a text or number with a name, written as that text or number. */
  private static boolean isScalar(Class<?> type) {
    return ours(type)
        && type.isRecord()
        && type.getRecordComponents().length == 1
        && SCALARS.contains(type.getRecordComponents()[0].getType())
        && sealedParent(type) == null;
  }

  private static boolean isScalarAccessor(AnnotatedMethod method) {
    Class<?> type = method.getDeclaringClass();
    return isScalar(type)
        && method.getParameterCount() == 0
        && method.getName().equals(type.getRecordComponents()[0].getName());
  }

  private static boolean isComponent(AnnotatedField field) {
    return field.getDeclaringClass().isRecord()
        && Arrays.stream(field.getDeclaringClass().getRecordComponents())
            .anyMatch(component -> component.getName().equals(field.getName()));
  }

  private static boolean isCanonical(@Nullable Object at) {
    if (!(at instanceof AnnotatedConstructor constructor)
        || !ours(constructor.getDeclaringClass())
        || !constructor.getDeclaringClass().isRecord()) {
      return false;
    }
    Class<?>[] components =
        Arrays.stream(constructor.getDeclaringClass().getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    return Arrays.equals(components, constructor.getAnnotated().getParameterTypes());
  }

  private static String nameOf(String component) {
    return component.endsWith(OR_NULL)
        ? component.substring(0, component.length() - OR_NULL.length())
        : component;
  }

  private static boolean ours(Class<?> type) {
    return type.getName().startsWith(OURS);
  }
}
