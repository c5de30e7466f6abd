package org.qingmiao.safeguard.sealing;

import java.io.Serial;

/** A sealed value that the keys of this installation do not open; says which key would, as far as the value tells it. */
public final class SealedOtherwise extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    SealedOtherwise(String why) {
        super(why);
    }
}
