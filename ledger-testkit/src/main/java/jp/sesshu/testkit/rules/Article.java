package jp.sesshu.testkit.rules;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The article a test stands on (根拠条文), in the numbering of the days it tests; read by {@link
 * ArticleReport}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Article {

  /** Such as {@code 予防接種法施行令 第3条第1項 表 麻しんの項 第2号}. */
  String value();

  /** Editions tried without a {@link Scenario}, by their ids. */
  String[] editions() default {};
}
