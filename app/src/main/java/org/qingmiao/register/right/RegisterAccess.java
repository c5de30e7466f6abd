package org.qingmiao.register.right;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.qingmiao.register.definition.Access.Grant;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.Reach.Interval;

/**
 * What one person may do with the records of one register, by the duties that they held when it was asked.
 *
 * <p>Grants to who holds a duty count, of records of the unit, of it and those below it, of the district, handed to the
 * unit, made by oneself in the unit, and such as name oneself or one's unit in a field; under a condition, of those for
 * which it holds. What is handed shows no more than the hand-over does, and is filled once it is
 * accepted. Give nothing yet: grants with {@code rows}, {@code apart_unit} and {@code none}, parts of a section that is
 * split by a code, {@code add}, grants to everybody and to guardians, and in registers of millions those that ask more
 * than who keeps a record.
 */
public final class RegisterAccess {
    private final Register register;
    private final List<HeldDuty> held;
    private final List<HeldGrant> grants;
    private final HandedFields handed;

    private RegisterAccess(Register register, List<HeldDuty> held, List<HeldGrant> grants) {
        this.register = register;
        this.held = List.copyOf(held);
        this.grants = List.copyOf(grants);
        // Worked out for each request: only where it is asked.
        boolean asked = grants.stream().anyMatch(HeldGrant::isHanded);
        this.handed = asked ? HandedFields.of(register) : HandedFields.NONE;
    }

    static RegisterAccess of(Register register, String login, List<PlacedDuty> duties) {
        List<HeldGrant> grants = duties.stream()
                .flatMap(d -> Stream.concat(
                        register.access().grants().stream().flatMap(g -> HeldGrant.of(register, g, d, login).stream()),
                        register.handOvers().values().stream()
                                .flatMap(h -> HeldGrant.of(register, h, d, login).stream())))
                .toList();
        return new RegisterAccess(
                register, duties.stream().map(PlacedDuty::held).toList(), grants);
    }

    /** The person's duties, whether or not this register knows them. */
    public List<HeldDuty> held() {
        return held;
    }

    List<HeldGrant> grants() {
        return grants;
    }

    /** Whether there may be a record of which the person sees anything. */
    public boolean sees() {
        return grants.stream().anyMatch(HeldGrant::shows);
    }

    /**
     * What the database is told. It holds all that the person sees, and where {@link #narrowed()} more than that.
     * In a register of millions it can be told only if it is one interval.
     */
    public Reach reach() {
        return new GrantReach(register, grants).reach();
    }

    /**
     * Whether records lie within reach of which the person may see nothing: those made by others, in other states, or
     * handed to a unit by a hand-over that shows nothing of what the grant does.
     */
    public boolean narrowed() {
        return grants.stream().filter(HeldGrant::shows).anyMatch(g -> !g.isTold());
    }

    /** What the person sees of a record that no lock closes. */
    public RecordSight on(RecordPlace where) {
        return on(where, Set.of());
    }

    /**
     * What the person sees of a record.
     *
     * @param locked the locks of the register that close it; a grant that does not open all of them does not count
     */
    public RecordSight on(RecordPlace where, Set<String> locked) {
        Set<String> fill = new HashSet<>();
        Set<String> see = new HashSet<>();
        Set<String> mask = new HashSet<>();
        Set<String> duties = new HashSet<>();
        Set<String> freely = new HashSet<>();
        for (HeldGrant grant :
                grants.stream().filter(g -> g.covers(where, locked)).toList()) {
            for (HandedFields.Share share : grant.on(where, handed)) {
                fill.addAll(share.fill());
                see.addAll(share.see());
                mask.addAll(share.mask());
                duties.addAll(share.works() ? Set.of(grant.duty()) : Set.of());
                freely.addAll(grant.grant().reason() ? Set.of() : share.see());
            }
        }
        return new RecordSight(fill, see, mask, duties, !freely.containsAll(see));
    }

    /**
     * The forms on which the person may print a record: those that grants name for who holds one of these, all others for
     * whoever sees more of it than masks.
     *
     * @param locked the locks of the register that close it
     */
    public Set<String> prints(RecordPlace where, Set<String> locked) {
        List<HeldGrant> counting =
                grants.stream().filter(g -> g.covers(where, locked)).toList();
        boolean sees = counting.stream()
                .flatMap(g -> g.on(where, handed).stream())
                .anyMatch(share -> !share.see().isEmpty());
        return new GrantedPrints(register).of(counting, sees);
    }

    /** Where records lie of which the person fills, or sees openly, one of these fields. */
    public List<Interval> seesIn(Set<String> fields) {
        return IntervalUnion.of(GrantReach.intervals(grants.stream()
                .filter(g -> g.see().stream().anyMatch(fields::contains))
                .toList()));
    }

    /** Whether the person sees every record that a unit keeps, whoever made it and whatever state it is in. */
    public boolean keeps(int unitOrd) {
        return grants.stream()
                .filter(g -> g.shows() && g.isPlain() && g.grant().states().isEmpty())
                .anyMatch(g ->
                        g.cover() instanceof GrantCover.Kept kept && kept.by().holds(unitOrd));
    }

    /** Whether the person deals with what is handed to a unit. */
    public boolean receives(HandOver handOver, int to) {
        Set<String> dealing = ReceivingDuties.of(register, handOver);
        return held.stream().anyMatch(h -> h.place().ord() == to && dealing.contains(h.duty()));
    }

    /** The same of a record that the person makes now: with what they may put into the vault and tell apart. */
    public RecordSight making(RecordPlace where) {
        RecordSight sight = on(where);
        Set<String> fill = new HashSet<>(sight.fill());
        Set<String> see = new HashSet<>(sight.see());
        grants.stream()
                .filter(g -> g.holds(where, Set.of()))
                .map(HeldGrant::secrets)
                .forEach(secrets -> {
                    fill.addAll(secrets.fill());
                    fill.addAll(secrets.tell());
                });
        see.addAll(fill);
        return new RecordSight(fill, see, sight.mask(), sight.duties(), sight.reason());
    }

    /**
     * What the person may look at of a record that does not lie with it.
     *
     * @param locked the locks of the register that close it
     */
    public SecretSight secrets(RecordPlace where, Set<String> locked) {
        Set<String> fill = new HashSet<>();
        Set<String> see = new HashSet<>();
        Set<String> apart = new HashSet<>();
        Set<String> alone = new HashSet<>();
        Set<String> seconds = new TreeSet<>();
        for (HeldGrant grant :
                grants.stream().filter(g -> g.holds(where, locked)).toList()) {
            GrantedSecrets secrets = grant.secrets();
            fill.addAll(secrets.fill());
            see.addAll(secrets.see());
            apart.addAll(secrets.apart());
            if (grant.grant().second().isEmpty()) {
                alone.addAll(secrets.see());
                alone.addAll(secrets.apart());
            } else if (!secrets.see().isEmpty() || !secrets.apart().isEmpty()) {
                seconds.add(grant.grant().second().get());
            }
        }
        boolean free = alone.containsAll(see) && alone.containsAll(apart);
        return new SecretSight(
                fill, see, apart, free ? Optional.empty() : seconds.stream().findFirst());
    }

    /** Whether the person may make records. */
    public boolean creates() {
        return !createsIn().isEmpty();
    }

    /**
     * Where a record that the person makes can be kept: where they may fill something by a duty that takes a step which
     * makes records, if the register has one. Who fills only what they made themselves, makes it for their own unit.
     */
    public List<Interval> createsIn() {
        List<RegisterStep> making = register.steps().values().stream()
                .filter(RegisterStep::makesRecord)
                .toList();
        return IntervalUnion.of(GrantReach.intervals(grants.stream()
                .filter(g -> !g.fill().isEmpty())
                .filter(g -> making.isEmpty() || making.stream().anyMatch(s -> s.isTakenBy(List.of(g.duty()))))
                .toList()));
    }

    /** Whether the person may take many records out at once. */
    public boolean exports() {
        return grants.stream().anyMatch(g -> g.grant().exports());
    }

    /** The duty of another person who must agree to an export, if one of the grants by which it is made says so. */
    public Optional<String> exportSecond() {
        return grants.stream()
                .map(HeldGrant::grant)
                .filter(Grant::exports)
                .flatMap(g -> g.exportSecond().stream())
                .findFirst();
    }

    /** Whether the person sees sums. */
    public boolean sums() {
        return grants.stream().anyMatch(g -> g.grant().sums());
    }
}
