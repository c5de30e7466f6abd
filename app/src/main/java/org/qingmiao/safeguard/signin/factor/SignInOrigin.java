package org.qingmiao.safeguard.signin.factor;

import java.util.Optional;

/**
 * From where somebody tries to sign in.
 *
 * @param address network address
 * @param device what the cookie says that we gave to this browser; absent if it has none of ours
 */
record SignInOrigin(String address, Optional<String> device) {
    /** Of a program, which has no cookies. */
    static SignInOrigin address(String address) {
        return new SignInOrigin(address, Optional.empty());
    }
}
