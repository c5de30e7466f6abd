package org.qingmiao.register.web.bulk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.qingmiao.exchange.TableFile;
import org.qingmiao.exchange.sheet.SheetFormat;
import org.qingmiao.page.Languages;
import org.qingmiao.register.bulk.BulkColumns;
import org.qingmiao.register.bulk.BulkSheets;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.safeguard.PersonalDataReads;
import org.qingmiao.safeguard.PurposeMissing;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The page of files of records, and the sheet to fill in. */
@Controller
class BulkSheetController {
    private final RecordRequests requests;
    private final BulkSheets sheets;
    private final BulkComposer composer;
    private final BulkAnswers pages;
    private final PersonalDataReads personalDataReads;

    BulkSheetController(
            RecordRequests requests,
            BulkSheets sheets,
            BulkComposer composer,
            BulkAnswers pages,
            PersonalDataReads personalDataReads) {
        this.requests = requests;
        this.sheets = sheets;
        this.composer = composer;
        this.pages = pages;
        this.personalDataReads = personalDataReads;
    }

    @GetMapping(BulkAnswers.PAGE)
    View blank(@PathVariable String id, HttpServletRequest request) {
        WorkingRegister register = requests.register(request, id);
        BulkColumns columns = sheets.of(register);
        // Asked before a file is sent: rows are compared with people and records that are there.
        if (columns.people() && personalDataReads.purpose().isEmpty()) {
            throw new PurposeMissing();
        }
        return pages.page(register, composer.blank(register, columns), HttpStatus.OK);
    }

    @GetMapping(BulkAnswers.PAGE + "/template.xlsx")
    ResponseEntity<byte[]> template(@PathVariable String id, HttpServletRequest request) throws IOException {
        BulkColumns columns = pages.possible(requests.register(request, id));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // A workbook is whole when it was closed.
        SheetFormat.XLSX.writer(columns.layout(), Languages.of(request), out).close();
        return TableFile.workbook(id, out.toByteArray());
    }
}
