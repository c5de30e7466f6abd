package org.qingmiao.register.trial.given;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** What is wrong with one record, and what is only remarkable. */
public final class Faults {
    private final TrialFields fields;
    private final List<TrialFault> errors = new ArrayList<>();
    private final List<TrialFault> warnings = new ArrayList<>();

    public Faults(TrialFields fields) {
        this.fields = fields;
    }

    /** @param key after {@code register.try.} */
    public void error(String field, String key, Object... values) {
        errors.add(new TrialFault(field, Messages.of("register.try." + key, values)));
    }

    public void error(String field, Text message) {
        errors.add(new TrialFault(field, message));
    }

    public void warning(String field, Text message) {
        warnings.add(new TrialFault(field, message));
    }

    public boolean hasError(String field) {
        return errors.stream().anyMatch(f -> f.field().equals(field));
    }

    public List<TrialFault> errors() {
        return inOrder(errors);
    }

    public List<TrialFault> warnings() {
        return inOrder(warnings);
    }

    private List<TrialFault> inOrder(List<TrialFault> faults) {
        return faults.stream()
                .distinct()
                .sorted(Comparator.comparingInt(f -> fields.order(f.field())))
                .toList();
    }
}
