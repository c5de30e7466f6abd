package org.qingmiao.demo;

import java.util.List;

/** Fills an installation with synthetic data and people, all marked as such; the same each time. */
public interface Demo {
    /** Brings what is missing; a second time changes nothing. */
    void fill();

    /** Has the people keep records; it takes some seconds, in which the installation answers already. */
    void keepRecords();

    /** One at least per role. */
    List<DemoLogin> logins();

    /** A login that exists only in a demo. */
    record DemoLogin(String login, String password, String title) {}
}
