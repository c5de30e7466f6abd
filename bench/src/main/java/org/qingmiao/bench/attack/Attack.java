package org.qingmiao.bench.attack;

/** Attacks of one kind. Each tries what somebody would try, reads back what became of it, and says what had to. */
sealed interface Attack
        permits GrantAttack,
                WaysInAttack,
                AcceptedValueAttack,
                BodyAttack,
                HarmAttack,
                VoteAttack,
                LockoutAttack,
                InputAttack,
                ForgeryAttack,
                MethodAttack,
                FileAttack,
                SessionAttack,
                PeopleAttack,
                RecordAttack {
    /** The door it stands before, as a heading; its first word is the name on the command line. */
    String door();

    void run(AttackTarget attackTarget, Findings findings) throws Exception;
}
