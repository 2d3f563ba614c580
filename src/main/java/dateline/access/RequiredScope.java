package dateline.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The scopes of which a caller needs one. A route without it and without {@link PublicAccess} needs {@code ADMIN}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RequiredScope {
    /** One of these is enough. */
    Scope[] value();
}
