package org.qingmiao.register.web.intake;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.definition.Source;
import org.qingmiao.register.intake.FormProofs;
import org.qingmiao.register.intake.OpenForm;
import org.qingmiao.register.intake.OpenPlaces;
import org.qingmiao.register.intake.PlaceForm;
import org.qingmiao.register.intake.PlaceForm.Place;
import org.qingmiao.register.intake.PublicRowIntake;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.web.record.part.AskedField;
import org.qingmiao.register.web.record.part.FieldOptions;
import org.qingmiao.register.web.record.part.RecordFormComposer;
import org.qingmiao.register.web.record.part.RecordFormComposer.Asking;
import org.springframework.stereotype.Component;

/** Puts together what everybody may say of a place. */
@Component
class PlaceFormComposer {
    private final OpenPlaces places;
    private final PublicRowIntake intake;
    private final RecordFormComposer parts;
    private final FieldOptions options;
    private final Clock clock;

    PlaceFormComposer(
            OpenPlaces places, PublicRowIntake intake, RecordFormComposer parts, FieldOptions options, Clock clock) {
        this.places = places;
        this.intake = intake;
        this.parts = parts;
        this.options = options;
        this.clock = clock;
    }

    PublicPlacesView places(PlaceForm form, String words) {
        List<PublicPlacesView.Line> lines = places.find(form, words).stream()
                .map(place -> new PublicPlacesView.Line(
                        place.name(),
                        options.unit(place.unit()),
                        form.sections().stream()
                                .map(s -> new PublicPlacesView.Link(s.label(), PlaceController.path(form, place, s)))
                                .toList()))
                .toList();
        return new PublicPlacesView(
                form.kept().definition().name(),
                form.sections().getFirst().why(),
                PlaceController.path(form),
                words,
                lines,
                form.kept().plan().head().help());
    }

    /** Of what a row is to be said. */
    record Asked(PlaceForm form, Place place, Section section) {
        String where() {
            return PublicRowIntake.Said.where(form, place, section);
        }
    }

    /** The fields that it asks. */
    List<AskedField> fields(Asked asked) {
        List<String> words = asked.form().form().add();
        List<String> paths = asked.section().fields().values().stream()
                .filter(OpenForm::isForEverybody)
                .map(field -> asked.section().id() + "." + field.id())
                .filter(path ->
                        words.contains(path) || words.contains(asked.section().id()))
                .toList();
        return AskedField.ofRow(asked.section(), paths);
    }

    /** What stands there before anybody typed. */
    Map<String, Map<String, List<String>>> blank(Asked asked) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        for (AskedField field : fields(asked)) {
            if (field.field().source() instanceof Source.Typed typed) {
                typed.byDefault()
                        .flatMap(formula ->
                                asked.form().kept().with(trial -> trial.value(Map.of(), clock.instant(), formula)))
                        .ifPresent(cell -> cells.put(field.path(), cell));
            }
        }
        return RecordFormComposer.texts(fields(asked), cells::get);
    }

    PublicFormView view(
            Asked asked,
            FormProofs.Opened opened,
            Map<String, Map<String, List<String>>> texts,
            List<RecordFault> faults,
            Optional<Text> said) {
        WorkingRegister register = intake.adding(asked.form(), asked.place());
        Asking asking = new Asking(register, fields(asked), "", Optional.empty());
        return new PublicFormView(
                Messages.of(
                        "intake.places.of",
                        Text.same(asked.place().name()),
                        asked.section().label()),
                asked.section().why(),
                PlaceController.path(asked.form(), asked.place(), asked.section()),
                List.of(),
                Optional.of(Messages.of("intake.to", options.unit(asked.place().unit()))),
                Map.of("form", opened.number()),
                opened.proof(),
                parts.parts(asking, texts, faults),
                parts.summary(asking, faults),
                said,
                List.of(),
                false,
                false,
                asked.form().kept().plan().head().help());
    }
}
