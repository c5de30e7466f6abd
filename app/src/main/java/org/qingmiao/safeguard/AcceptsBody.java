package org.qingmiao.safeguard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands at a handler that takes a file or a body of its own format, not only a form. Who may send one is asked before
 * the body is read, and how large it may be while it is; other handlers are given forms alone.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AcceptsBody {
    /** Ids of the actions of which the sender must be allowed one; none: whoever is signed in may send it. */
    String[] from() default {};

    /** Name of the path's variable that says in which unit; without one, the sender may do it in some unit. */
    String unit() default "";

    /** How large a body may be, in MB. */
    int megabytes();
}
