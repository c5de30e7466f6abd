package org.qingmiao.safeguard;

import java.util.Optional;
import org.qingmiao.platform.RequestProblem;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is asking. */
public final class SignedIn {
    private SignedIn() {}

    /** The person behind the present request, or nobody on public pages. */
    public static Optional<Person> person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof PersonPrincipal principal
                ? Optional.of(principal.person())
                : Optional.empty();
    }

    /**
     * The person behind the present request.
     *
     * @throws org.qingmiao.platform.ProblemException if nobody signed in
     */
    public static Person needed() {
        return person().orElseThrow(() -> RequestProblem.SIGN_IN_NEEDED.exception());
    }
}
