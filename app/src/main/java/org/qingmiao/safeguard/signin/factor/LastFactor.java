package org.qingmiao.safeguard.signin.factor;

import java.util.function.IntSupplier;
import org.springframework.dao.DataAccessException;

/** Somebody who must have a second factor wants to take the last one away; the database refuses it, by whatever route. */
public final class LastFactor extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private LastFactor(Throwable cause) {
        super("the last second factor stays", cause);
    }

    /** Key of the sentence that says so. */
    public String key() {
        return "safeguard.factor.last";
    }

    /** Does what may take a factor away. */
    static void orDo(Runnable removal) {
        orTake(() -> {
            removal.run();
            return 0;
        });
    }

    /** Takes factors away; how many there were. */
    static int orTake(IntSupplier removal) {
        try {
            return removal.getAsInt();
        } catch (DataAccessException e) {
            if (String.valueOf(e.getMostSpecificCause().getMessage()).contains("last second factor")) {
                throw new LastFactor(e);
            }
            throw e;
        }
    }
}
