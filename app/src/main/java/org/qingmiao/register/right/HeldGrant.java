package org.qingmiao.register.right;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.register.definition.Access.Grant;
import org.qingmiao.register.definition.Access.Holder;
import org.qingmiao.register.definition.Access.Scope;
import org.qingmiao.register.definition.Access.ScopeWord;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.storage.layout.ReachColumn;
import org.qingmiao.register.storage.layout.SecrecyBand;

/**
 * A grant that somebody holds by a duty in a unit.
 *
 * @param condition the column that says of which records it counts; nothing for all that it covers
 * @param states of records for which it counts
 * @param see includes what may be filled
 * @param bands what has to be read for what is filled and seen, and to know that the record is there
 * @param secrets what it gives of the vault and of what lies apart; neither tells that the record is there
 */
record HeldGrant(
        String duty,
        Grant grant,
        GrantCover cover,
        Optional<String> condition,
        Set<String> states,
        Set<String> fill,
        Set<String> see,
        Set<String> mask,
        Set<SecrecyBand> bands,
        GrantedSecrets secrets) {
    /** Of a register without states. */
    private static final String ANY = "";

    /** Nothing if the duty is not the grant's, or the grant asks what is not asked of records yet. */
    static Optional<HeldGrant> of(Register register, Grant grant, PlacedDuty duty, String login) {
        Optional<String> condition = condition(register, grant);
        boolean asked = grant.rows().isEmpty() && (grant.when().isEmpty() || condition.isPresent());
        String held = duty.held().duty();
        if (!asked || !grant.holder().equals(new Holder.OfDuty(held))) {
            return Optional.empty();
        }
        Set<String> states = states(register, grant);
        return states.isEmpty()
                ? Optional.empty()
                : GrantCover.of(register, grant, duty, login).map(c -> of(register, grant, held, c, condition, states));
    }

    private static Optional<String> condition(Register register, Grant grant) {
        return grant.when().flatMap(f -> ReachColumn.of(register, grant)).map(ReachColumn::name);
    }

    /** The right of a duty that a hand-over names and no grant opens: what the hand-over shows, by it alone. */
    static Optional<HeldGrant> of(Register register, HandOver handOver, PlacedDuty duty, String login) {
        String held = duty.held().duty();
        boolean named = handOver.duties().contains(held)
                && !ReceivingDuties.opened(register).contains(held);
        return named
                ? of(register, ReceivingDuties.grant(held, handOver), duty, login)
                        .map(g -> g.by(handOver, duty.held().place().ord()))
                : Optional.empty();
    }

    private HeldGrant by(HandOver handOver, int to) {
        GrantCover handed = new GrantCover.Handed(to, Optional.of(handOver.id()));
        return new HeldGrant(duty, grant, handed, condition, states, fill, see, mask, bands, secrets);
    }

    /** Those in which it counts: a record is a draft in the states in which steps make it. */
    private static Set<String> states(Register register, Grant grant) {
        Set<String> all = register.states().keySet();
        Set<String> states = new HashSet<>(all.isEmpty() ? Set.of(ANY) : all);
        if (!grant.states().isEmpty()) {
            states.retainAll(grant.states());
        }
        if (grant.scope().equals(new Scope.Word(ScopeWord.OWN_DRAFT))) {
            states.retainAll(register.steps().values().stream()
                    .filter(RegisterStep::makesRecord)
                    .flatMap(s -> s.to().stream())
                    .toList());
        }
        return states;
    }

    private static HeldGrant of(
            Register register,
            Grant grant,
            String duty,
            GrantCover cover,
            Optional<String> condition,
            Set<String> states) {
        GrantedFields fields = new GrantedFields(register);
        Set<String> fill = fields.of(grant.fill());
        Set<String> see = new HashSet<>(fill);
        see.addAll(fields.of(grant.see()));
        Set<String> mask = fields.of(grant.mask());
        Set<SecrecyBand> bands = new HashSet<>(fields.bands(see));
        if (!see.isEmpty() || !mask.isEmpty()) {
            bands.add(SecrecyBand.OPEN);
        }
        // Whom a field names under a condition stands in its column only where the condition holds.
        Optional<String> asked = condition.filter(c -> !(cover instanceof GrantCover.Named));
        return new HeldGrant(
                duty, grant, cover, asked, states, fill, see, mask, bands, GrantedSecrets.of(fields, grant));
    }

    /** Whether all that it covers counts, whoever made it and whatever is true of it. */
    boolean isPlain() {
        return condition.isEmpty() && cover instanceof GrantCover.Kept;
    }

    /** Whether the database can be told exactly of which records it counts. */
    boolean isTold() {
        return grant.states().isEmpty()
                && switch (cover) {
                    case GrantCover.Kept c -> true;
                    case GrantCover.Named c -> true;
                    case GrantCover.Made c -> false;
                    case GrantCover.Handed c -> false;
                };
    }

    /** Whether it shows anything of a record. */
    boolean shows() {
        return !bands.isEmpty();
    }

    boolean covers(RecordPlace record, Set<String> locked) {
        return shows() && holds(record, locked);
    }

    /** Whether it counts there, if only for what lies elsewhere. */
    boolean holds(RecordPlace record, Set<String> locked) {
        boolean state = states.contains(record.state()) || states.contains(ANY);
        boolean asked = condition.map(record.claims()::holds).orElse(true);
        return state && asked && grant.opens().containsAll(locked) && cover.covers(record);
    }

    /** Whether it counts by hand-overs, no further than they open anything. */
    boolean isHanded() {
        return cover instanceof GrantCover.Handed;
    }

    /** What counts of it for a record that it covers. */
    List<HandedFields.Share> on(RecordPlace record, HandedFields fields) {
        return cover instanceof GrantCover.Handed handed
                ? record.handed().stream()
                        .filter(handed::counts)
                        .map(h -> fields.share(this, h))
                        .filter(HandedFields.Share::isThere)
                        .toList()
                : List.of(new HandedFields.Share(fill, see, mask, true));
    }
}
