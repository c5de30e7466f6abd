package org.qingmiao.bench.attack;

/** Strangers who lock people out by wrong passwords, and guess them. */
record LockoutAttack() implements Attack {
    private static final int STRANGERS = 40;
    private static final int NAMES = 70;

    @Override
    public String door() {
        return "lockout: locks (7)";
    }

    @Override
    public void run(AttackTarget attackTarget, Findings findings) throws Exception {
        AttackVisitor known = attackTarget.as("leader");
        String device = known.cookie("qm-device").orElse("");
        for (int i = 0; i < STRANGERS; i++) {
            attackTarget.visitor().signIn("leader", "wrong-" + i);
        }
        Answer stranger = attackTarget.visitor().signIn("leader", AttackVisitor.PASSWORD);
        findings.add(
                STRANGERS
                        + " wrong passwords for one name from as many addresses; then the right one from a new browser",
                "made to wait, for minutes at most",
                stranger.toString(),
                !AttackVisitor.isIn(stranger) && waits(stranger) > 0 && waits(stranger) <= 301);
        known.forgetCookies();
        known.keepCookie("qm-device", device);
        Answer again = known.signIn("leader", AttackVisitor.PASSWORD);
        findings.add(
                "the same person's own browser meanwhile",
                "let in at once",
                again.toString(),
                AttackVisitor.isIn(again));
        city(attackTarget, findings);
        guessing(attackTarget, findings);
    }

    private static long waits(Answer answer) {
        return answer.location().contains("wait=")
                ? Long.parseLong(answer.location().replaceAll(".*wait=(\\d+).*", "$1"))
                : 0;
    }

    /** One address that tries many names. */
    private static void city(AttackTarget attackTarget, Findings findings) throws Exception {
        AttackVisitor colleague = attackTarget.visitor("198.19.2.1");
        colleague.signIn("stats", AttackVisitor.PASSWORD);
        String device = colleague.cookie("qm-device").orElse("");
        for (int i = 0; i < NAMES; i++) {
            attackTarget.visitor("198.19.2.1").signIn("nobody" + i, "wrong");
        }
        Answer stranger = attackTarget.visitor("198.19.2.1").signIn("street", AttackVisitor.PASSWORD);
        findings.add(
                NAMES + " names tried from one address; then a right one from a new browser there",
                "waits a minute at most",
                stranger.toString(),
                waits(stranger) <= 61);
        colleague.forgetCookies();
        colleague.keepCookie("qm-device", device);
        Answer again = colleague.signIn("stats", AttackVisitor.PASSWORD);
        findings.add(
                "a colleague's known browser at that address",
                "let in at once",
                again.toString(),
                AttackVisitor.isIn(again));
    }

    private static void guessing(AttackTarget attackTarget, Findings findings) throws Exception {
        AttackVisitor guesser = attackTarget.visitor();
        Answer last = null;
        for (int i = 0; i < 8; i++) {
            last = guesser.signIn("approver", "wrong-" + i);
        }
        Answer right = guesser.signIn("approver", AttackVisitor.PASSWORD);
        findings.add(
                "8 guesses of a password from one address, then the right one",
                "not tried any more",
                last + ", then " + right,
                !AttackVisitor.isIn(right));
        Answer stolen = attackTarget.visitor().signIn("approver", AttackVisitor.PASSWORD);
        findings.add("the same name at another address", "let in", stolen.toString(), AttackVisitor.isIn(stolen));
        AttackVisitor attackVisitor = attackTarget.visitor();
        Answer basic = null;
        for (int i = 0; i < 8; i++) {
            basic = attackVisitor.send(attackVisitor
                    .request("/api/v1/attainment")
                    .header("Authorization", AttackTarget.basic("worker", "w" + i)));
        }
        Answer then = attackVisitor.send(attackVisitor
                .request("/api/v1/attainment")
                .header("Authorization", AttackTarget.basic("worker", AttackVisitor.PASSWORD)));
        findings.add(
                "the same by HTTP basic at the API",
                "not tried any more",
                basic + ", then " + then,
                then.status() == 401);
    }
}
