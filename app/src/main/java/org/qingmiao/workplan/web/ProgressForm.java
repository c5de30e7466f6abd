package org.qingmiao.workplan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qingmiao.file.CheckedFile;
import org.qingmiao.file.FileCheck;
import org.qingmiao.file.FileFault;
import org.qingmiao.file.FileFieldView;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.progress.ProgressReport;
import org.qingmiao.workplan.ReportedDay;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * How far a measure or milestone is, as typed.
 *
 * @param day for which day it holds, as typed; of what is done, the day on which it was done
 * @param reference words of a document or address that shows that it is done
 * @param file the same as a file
 * @param problem what is wrong with it
 */
public record ProgressForm(
        String item,
        String state,
        String share,
        String day,
        String note,
        String reference,
        Optional<FileCheck> file,
        Optional<Text> problem) {
    private static final int NOTE_MAX = 500;
    private static final int REFERENCE_MAX = 200;

    static ProgressForm none() {
        return new ProgressForm("", "", "", "", "", "", Optional.empty(), Optional.empty());
    }

    static ProgressForm read(HttpServletRequest request, Plan plan, LocalDate today) {
        ProgressForm typed = new ProgressForm(
                text(request, "item"),
                text(request, "state"),
                text(request, "share"),
                text(request, "day"),
                text(request, "note"),
                text(request, "reference"),
                sent(request).map(ProgressForm::checked),
                Optional.empty());
        String wrong = typed.wrong();
        Optional<Text> problem = wrong.isEmpty()
                ? typed.refused().or(() -> typed.on(plan, today).problem())
                : Optional.of(Messages.of(wrong, wrong.endsWith("note") ? NOTE_MAX : REFERENCE_MAX));
        return new ProgressForm(
                typed.item, typed.state, typed.share, typed.day, typed.note, typed.reference, typed.file, problem);
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    private static Optional<MultipartFile> sent(HttpServletRequest request) {
        return request instanceof MultipartHttpServletRequest parts
                ? Optional.ofNullable(parts.getFile("file")).filter(f -> !f.isEmpty())
                : Optional.empty();
    }

    /** A file that cannot be read is no evidence. */
    private static FileCheck checked(MultipartFile sent) {
        try {
            return FileCheck.of(sent);
        } catch (IOException e) {
            return new FileCheck.Refused(FileFault.UNKNOWN_KIND);
        }
    }

    private Optional<Text> refused() {
        return file.flatMap(f -> f instanceof FileCheck.Refused refused
                ? Optional.of(refused.fault().text())
                : Optional.empty());
    }

    /** What was sent and may be kept. */
    Optional<CheckedFile> proof() {
        return file.flatMap(f -> f instanceof CheckedFile proof ? Optional.of(proof) : Optional.empty());
    }

    private String wrong() {
        if (parsed().isEmpty()) {
            return "workplan.wrong.state";
        }
        boolean fits = share.matches("\\d{1,3}") && Integer.parseInt(share) <= 100;
        if (!fits) {
            return "workplan.wrong.share";
        }
        boolean done = parsed().get() == ProgressReport.State.DONE;
        if (done != share.equals("100")) {
            return "workplan.wrong.done";
        }
        if (!done && (file.isPresent() || !reference.isEmpty())) {
            return "workplan.wrong.evidence";
        }
        if (reference.length() > REFERENCE_MAX) {
            return "workplan.wrong.reference";
        }
        return note.length() > NOTE_MAX ? "workplan.wrong.note" : "";
    }

    /** The input for a file of one of several forms of a page. */
    public static FileFieldView fileField(String item) {
        return new FileFieldView(
                "file-" + item, "file", Messages.of("workplan.evidence.file"), false, Optional.empty());
    }

    Optional<ProgressReport.State> parsed() {
        return List.of(ProgressReport.State.values()).stream()
                .filter(s -> s.id().equals(state))
                .findFirst();
    }

    ReportedDay on(Plan plan, LocalDate today) {
        return ReportedDay.read(day, plan, today);
    }
}
