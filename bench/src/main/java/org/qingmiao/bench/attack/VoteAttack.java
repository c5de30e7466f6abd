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
    public void run(Target target, Findings findings) throws Exception {
        long id = target.count("SELECT min(id) FROM voice_suggestion WHERE state = 'published'");
        Visitor one = target.visitor();
        String proof = ballot(one);
        stuffed(target, findings, id, "one ballot, " + TRIES + " times", 1, () -> vote(one, id, proof));
        Visitor many = target.visitor();
        String manyProof = ballot(many);
        atOnce(target, findings, id, "one ballot, " + TRIES + " times at once", 1, () -> vote(many, id, manyProof));
        stuffed(
                target,
                findings,
                id,
                TRIES + " new ballots from one address",
                MOST_OF_AN_ADDRESS,
                () -> freshVote(target, id, "198.19.1.1"));
        atOnce(
                target,
                findings,
                id,
                TRIES + " new ballots from another address at once",
                MOST_OF_AN_ADDRESS,
                () -> freshVote(target, id, "198.19.1.2"));
        int[] host = {0};
        stuffed(
                target,
                findings,
                id,
                TRIES + " new ballots from one IPv6 network",
                MOST_OF_AN_ADDRESS,
                () -> freshVote(target, id, "2001:db8:1:1::" + Integer.toHexString(++host[0])));
        forged(target, findings, id, proof);
    }

    private static String ballot(Visitor visitor) throws Exception {
        return visitor.get("/public/voice").find("name=\"proof\" value=\"([^\"]+)\"");
    }

    private static Answer vote(Visitor visitor, long id, String proof) throws Exception {
        return visitor.post("/public/voice/" + id + "/vote", "proof", proof);
    }

    private static Answer freshVote(Target target, long id, String address) throws Exception {
        Visitor visitor = target.visitor(address);
        return vote(visitor, id, ballot(visitor));
    }

    private static void forged(Target target, Findings findings, long id, String proof) throws Exception {
        stuffed(target, findings, id, "no ballot at all", 0, () -> vote(target.visitor(), id, ""));
        stuffed(target, findings, id, "another browser's proof", 0, () -> {
            Visitor visitor = target.visitor();
            ballot(visitor);
            return vote(visitor, id, proof);
        });
        stuffed(target, findings, id, "a ballot that we did not sign", 0, () -> {
            Visitor visitor = target.visitor();
            visitor.keepCookie("qm_ballot", "A".repeat(43) + "." + "B".repeat(43));
            return vote(visitor, id, proof);
        });
        long held = target.count("SELECT coalesce(min(id), 0) FROM voice_suggestion WHERE state = 'held'");
        stuffed(
                target,
                findings,
                held,
                "a suggestion that is not public",
                0,
                () -> freshVote(target, held, "198.19.1.9"));
    }

    private static void stuffed(Target target, Findings findings, long id, String what, int most, Callable<Answer> vote)
            throws Exception {
        long before = target.count(VOTES, id);
        Answer last = vote.call();
        for (int i = 1; i < (most == 0 ? 1 : TRIES); i++) {
            last = vote.call();
        }
        told(target, findings, id, what, most, before, last);
    }

    private static void atOnce(Target target, Findings findings, long id, String what, int most, Callable<Answer> vote)
            throws Exception {
        long before = target.count(VOTES, id);
        List<Callable<Answer>> votes = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            votes.add(vote);
        }
        Answer last;
        try (var pool = Executors.newFixedThreadPool(TRIES)) {
            last = pool.invokeAll(votes).getLast().get();
        }
        told(target, findings, id, what, most, before, last);
    }

    private static void told(Target target, Findings findings, long id, String what, int most, long before, Answer last)
            throws Exception {
        long counted = target.count(VOTES, id) - before;
        findings.add(
                what,
                most == 0 ? "no vote" : "at most " + most,
                counted + " votes; last " + last,
                counted <= most && (most == 0 || counted >= 1) && last.isClean());
    }
}
