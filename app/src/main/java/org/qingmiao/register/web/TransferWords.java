package org.qingmiao.register.web;

import java.util.List;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.Register;

/** Hand-overs in words: to whom, what they see, until when they accept and answer. */
final class TransferWords {
    private final Register register;
    private final RegisterNames names;
    private final DutyNames duties;
    private final KindNames kinds;

    TransferWords(Register register, DutyNames duties, KindNames kinds) {
        this.register = register;
        this.names = new RegisterNames(register);
        this.duties = duties;
        this.kinds = kinds;
    }

    List<DefinitionView.Transfer> rows() {
        return register.handOvers().values().stream().map(this::row).toList();
    }

    private DefinitionView.Transfer row(HandOver handOver) {
        return new DefinitionView.Transfer(
                handOver.label(),
                receiver(handOver.to()),
                Messages.list(
                        handOver.sees().stream().map(names::sectionOrField).toList()),
                handOver.accept().map(a -> DefinitionWords.due(a.due())).orElse(DefinitionWords.NOTHING),
                Messages.list(handOver.returns().values().stream()
                        .map(TransferWords::answer)
                        .toList()));
    }

    private static Text answer(HandOver.Return answer) {
        return answer.limit()
                .map(l -> Messages.of("registers.answer.until", answer.label(), DefinitionWords.due(l.due())))
                .orElse(answer.label());
    }

    private Text receiver(HandOver.Receiver receiver) {
        Text to = way(receiver.way());
        return receiver.otherwise()
                .map(other -> Messages.of("registers.receiver.or", to, way(other)))
                .orElse(to);
    }

    private Text way(HandOver.Way way) {
        return switch (way) {
            case HandOver.Way.OfKind kind -> kinds.of(kind.unitKind());
            case HandOver.Way.InField field ->
                Messages.of("registers.receiver.field", field.unit().source());
            case HandOver.Way.WithDuty duty -> duties.of(duty.duty());
            case HandOver.Way.Guardian guardian -> Messages.of("registers.holder.guardian");
            case HandOver.Way.Outside outside -> Messages.of("registers.receiver.outside", outside.who());
        };
    }
}
