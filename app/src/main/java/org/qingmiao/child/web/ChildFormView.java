package org.qingmiao.child.web;

import java.util.List;
import org.qingmiao.page.FieldView;
import org.qingmiao.platform.Text;

/**
 * A form about a child.
 *
 * @param action to where it is sent
 * @param alike children that it may be; with them it is asked whether it is none of these
 * @param elsewhere whether the number is known out of reach
 */
public record ChildFormView(
        Text title,
        Text lead,
        String action,
        String back,
        Text button,
        List<FieldView> fields,
        List<Alike> alike,
        boolean elsewhere) {
    public ChildFormView {
        fields = List.copyOf(fields);
        alike = List.copyOf(alike);
    }

    /** A child that it may be, and what speaks for it. */
    public record Alike(ChildrenView.Row child, Text says) {}
}
