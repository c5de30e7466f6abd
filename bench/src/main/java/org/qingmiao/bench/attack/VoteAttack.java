package org.qingmiao.bench.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Votes of one who wants to be many. */
record VoteAttack() implements Attack {
    private static final String VOTES = "SELECT count(*) FROM voice_vote WHERE suggestion = ?";
    private static final int TRIES = 40;
    private static final int MOST_OF_AN_ADDRESS = 30;

    @Override
    public String door() {
        return "votes: stuffing (6)";
    }

    @Override
    public void run(AttackTarget attackTarget, Findings findings) throws Exception {
        long id = attackTarget.count("SELECT min(id) FROM voice_suggestion WHERE state = 'published'");
        AttackVisitor one = attackTarget.visitor();
        String proof = ballot(one);
        stuffed(attackTarget, findings, id, "one ballot, " + TRIES + " times", 1, () -> vote(one, id, proof));
        AttackVisitor many = attackTarget.visitor();
        String manyProof = ballot(many);
        atOnce(
                attackTarget,
                findings,
                id,
                "one ballot, " + TRIES + " times at once",
                1,
                () -> vote(many, id, manyProof));
        stuffed(
                attackTarget,
                findings,
                id,
                TRIES + " new ballots from one address",
                MOST_OF_AN_ADDRESS,
                () -> freshVote(attackTarget, id, "198.19.1.1"));
        atOnce(
                attackTarget,
                findings,
                id,
                TRIES + " new ballots from another address at once",
                MOST_OF_AN_ADDRESS,
                () -> freshVote(attackTarget, id, "198.19.1.2"));
        int[] host = {0};
        stuffed(
                attackTarget,
                findings,
                id,
                TRIES + " new ballots from one IPv6 network",
                MOST_OF_AN_ADDRESS,
                () -> freshVote(attackTarget, id, "2001:db8:1:1::" + Integer.toHexString(++host[0])));
        forged(attackTarget, findings, id, proof);
    }

    private static String ballot(AttackVisitor attackVisitor) throws Exception {
        return attackVisitor.get("/public/voice").find("name=\"proof\" value=\"([^\"]+)\"");
    }

    private static Answer vote(AttackVisitor attackVisitor, long id, String proof) throws Exception {
        return attackVisitor.post("/public/voice/" + id + "/vote", "proof", proof);
    }

    private static Answer freshVote(AttackTarget attackTarget, long id, String address) throws Exception {
        AttackVisitor attackVisitor = attackTarget.visitor(address);
        return vote(attackVisitor, id, ballot(attackVisitor));
    }

    private static void forged(AttackTarget attackTarget, Findings findings, long id, String proof) throws Exception {
        stuffed(attackTarget, findings, id, "no ballot at all", 0, () -> vote(attackTarget.visitor(), id, ""));
        stuffed(attackTarget, findings, id, "another browser's proof", 0, () -> {
            AttackVisitor attackVisitor = attackTarget.visitor();
            ballot(attackVisitor);
            return vote(attackVisitor, id, proof);
        });
        stuffed(attackTarget, findings, id, "a ballot that we did not sign", 0, () -> {
            AttackVisitor attackVisitor = attackTarget.visitor();
            attackVisitor.keepCookie("qm_ballot", "A".repeat(43) + "." + "B".repeat(43));
            return vote(attackVisitor, id, proof);
        });
        long held = attackTarget.count("SELECT coalesce(min(id), 0) FROM voice_suggestion WHERE state = 'held'");
        stuffed(
                attackTarget,
                findings,
                held,
                "a suggestion that is not public",
                0,
                () -> freshVote(attackTarget, held, "198.19.1.9"));
    }

    private static void stuffed(
            AttackTarget attackTarget, Findings findings, long id, String what, int most, Callable<Answer> vote)
            throws Exception {
        long before = attackTarget.count(VOTES, id);
        Answer last = vote.call();
        for (int i = 1; i < (most == 0 ? 1 : TRIES); i++) {
            last = vote.call();
        }
        told(attackTarget, findings, id, what, most, before, last);
    }

    private static void atOnce(
            AttackTarget attackTarget, Findings findings, long id, String what, int most, Callable<Answer> vote)
            throws Exception {
        long before = attackTarget.count(VOTES, id);
        List<Callable<Answer>> votes = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            votes.add(vote);
        }
        Answer last;
        try (var pool = Executors.newFixedThreadPool(TRIES)) {
            last = pool.invokeAll(votes).getLast().get();
        }
        told(attackTarget, findings, id, what, most, before, last);
    }

    private static void told(
            AttackTarget attackTarget, Findings findings, long id, String what, int most, long before, Answer last)
            throws Exception {
        long counted = attackTarget.count(VOTES, id) - before;
        findings.add(
                what,
                most == 0 ? "no vote" : "at most " + most,
                counted + " votes; last " + last,
                counted <= most && (most == 0 || counted >= 1) && last.isClean());
    }
}
