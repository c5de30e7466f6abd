package org.qingmiao.safeguard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.View;

/** Before what opens a way in, or leads mail elsewhere, somebody signs in anew. */
public interface RequiresFreshSignIn {
    /** Whether the person of the request has proved who they are not long ago. */
    boolean isFresh(HttpServletRequest request);

    /**
     * Leads to the sign-in, and from there back.
     *
     * @param back a page of ours
     */
    View ask(HttpServletRequest request, HttpServletResponse response, String back);
}
