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
import org.qingmiao.register.storage.layout.SecrecyBand;

/**
 * A grant that somebody holds by a duty in a unit.
 *
 * @param states of records for which it counts
 * @param see includes what may be filled
 * @param bands what has to be read for what is filled and seen, and to know that the record is there
 * @param secrets what it gives of the vault and of what lies apart; neither tells that the record is there
 */
record HeldGrant(
        String duty,
        Grant grant,
        GrantCover cover,
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
        boolean plain = grant.when().isEmpty() && grant.rows().isEmpty();
        String held = duty.held().duty();
        if (!plain || !grant.holder().equals(new Holder.OfDuty(held))) {
            return Optional.empty();
        }
        Set<String> states = states(register, grant);
        return states.isEmpty()
                ? Optional.empty()
                : GrantCover.of(grant.scope(), duty, login).map(c -> of(register, grant, held, c, states));
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
        return new HeldGrant(duty, grant, handed, states, fill, see, mask, bands, secrets);
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

    private static HeldGrant of(Register register, Grant grant, String duty, GrantCover cover, Set<String> states) {
        GrantedFields fields = new GrantedFields(register);
        Set<String> fill = fields.of(grant.fill());
        Set<String> see = new HashSet<>(fill);
        see.addAll(fields.of(grant.see()));
        Set<String> mask = fields.of(grant.mask());
        Set<SecrecyBand> bands = new HashSet<>(fields.bands(see));
        if (!see.isEmpty() || !mask.isEmpty()) {
            bands.add(SecrecyBand.OPEN);
        }
        return new HeldGrant(duty, grant, cover, states, fill, see, mask, bands, GrantedSecrets.of(fields, grant));
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
        return state && grant.opens().containsAll(locked) && cover.covers(record);
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
