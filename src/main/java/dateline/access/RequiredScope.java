package dateline.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The scopes of which a caller needs one. What says nothing and is not {@link PublicAccess} needs {@code ADMIN}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RequiredScope {
    /** Any of these will do. */
    Scope[] value();
}
