package jp.sesshu;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface that an adapter implements: the only places where the core meets the outside.
 *
 * <p>Each port numbers its rules in its Javadoc; the test kit has one contract for each port.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Port {}
