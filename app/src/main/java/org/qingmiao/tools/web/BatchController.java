package org.qingmiao.tools.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.qingmiao.page.Languages;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.AcceptsBody;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.FileCalculator;
import org.qingmiao.tools.ImpossibleValue;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.InvalidInput;
import org.qingmiao.tools.LineCalculator;
import org.qingmiao.tools.web.batch.CsvBatch;
import org.qingmiao.tools.web.batch.ExcelBatch;
import org.qingmiao.tools.web.batch.FileAnswer;
import org.qingmiao.tools.web.batch.LinesBatch;
import org.qingmiao.tools.web.batch.RefusedFile;
import org.qingmiao.tools.web.batch.Upload;
import org.qingmiao.tools.web.form.CalculatorRequest;
import org.qingmiao.tools.web.form.CaseComposer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Whole files, for those who are signed in: a table in, the same table with the results out. */
@Controller
class BatchController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final PageRenderer pageRenderer;
    private final Clock clock;

    BatchController(PageRenderer pageRenderer, Clock clock) {
        this.pageRenderer = pageRenderer;
        this.clock = clock;
    }

    /** An empty table with the columns that the calculator reads. */
    @GetMapping("/tools/{name}/template.xlsx")
    ResponseEntity<byte[]> template(@PathVariable String name, HttpServletRequest request) throws IOException {
        Calculator calculator = ToolsController.offered(name, request);
        if (calculator instanceof LineCalculator || calculator instanceof FileCalculator) {
            throw RequestProblem.NOT_THERE.exception();
        }
        ChosenOptions chosenOptions =
                CaseComposer.choices(calculator, CalculatorRequest.form(request).given());
        byte[] content = template(calculator.shape(chosenOptions).inputs(), Languages.of(request));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name + ".xlsx"))
                .contentType(XLSX)
                .body(content);
    }

    private static byte[] template(List<InputColumn> inputs, Lang lang) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Row header =
                    book.createSheet(Messages.in(lang, "tools.batch.table")).createRow(0);
            Sheet legend = book.createSheet(Messages.in(lang, "tools.batch.legend"));
            for (int i = 0; i < inputs.size(); i++) {
                InputColumn inputColumn = inputs.get(i);
                header.createCell(i).setCellValue(inputColumn.name());
                header.getSheet().setColumnWidth(i, 16 * 256);
                Row row = legend.createRow(i);
                row.createCell(0).setCellValue(inputColumn.name());
                row.createCell(1).setCellValue(inputColumn.text().in(lang));
                row.createCell(2).setCellValue(inputColumn.unit());
                row.createCell(3).setCellValue(inputColumn.allowed(lang).strip());
            }
            header.getSheet().createFreezePane(0, 1);
            legend.setColumnWidth(0, 20 * 256);
            legend.setColumnWidth(1, 40 * 256);
            legend.setColumnWidth(3, 40 * 256);
            book.write(out);
            return out.toByteArray();
        }
    }

    @AcceptsBody(megabytes = 25)
    @PostMapping("/tools/{name}/batch")
    View batch(@PathVariable String name, @RequestParam MultipartFile file, HttpServletRequest request)
            throws IOException {
        Calculator calculator = ToolsController.offered(name, request);
        CalculatorRequest calculatorRequest = CalculatorRequest.form(request);
        Upload upload =
                new Upload(Optional.ofNullable(file.getOriginalFilename()).orElse(""), file.getSize(), file);
        try {
            FileAnswer answer = answer(calculator, upload, calculatorRequest);
            return (model, ignored, response) -> send(answer, upload.stem() + "-" + name, response);
        } catch (RefusedFile refusedFile) {
            return refuse(calculator, calculatorRequest, refusedFile.why());
        } catch (InvalidInput invalidInput) {
            return refuse(calculator, calculatorRequest, invalidInput.line());
        } catch (ImpossibleValue choice) {
            return refuse(calculator, calculatorRequest, choice.in(calculatorRequest.lang()));
        }
    }

    private static FileAnswer answer(Calculator calculator, Upload upload, CalculatorRequest calculatorRequest)
            throws IOException, InvalidInput, RefusedFile {
        if (upload.size() == 0) {
            throw new RefusedFile(Messages.in(calculatorRequest.lang(), "tools.batch.empty"));
        }
        ChosenOptions chosenOptions = ChosenOptions.of(calculator.choices(), calculatorRequest.given());
        return switch (calculator) {
            case LineCalculator lines -> LinesBatch.of(lines, chosenOptions, upload, calculatorRequest.lang());
            case FileCalculator _ -> throw new RefusedFile(Messages.in(calculatorRequest.lang(), "tools.command"));
            default ->
                isWorkbook(upload)
                        ? ExcelBatch.of(calculator, chosenOptions, upload, calculatorRequest.lang())
                        : CsvBatch.of(calculator, chosenOptions, upload, calculatorRequest.lang());
        };
    }

    /** By what is in it: many a workbook is called .csv. */
    private static boolean isWorkbook(Upload upload) throws IOException {
        try (InputStream in = upload.open()) {
            byte[] start = in.readNBytes(4);
            String letters = new String(start, StandardCharsets.ISO_8859_1);
            return letters.startsWith("PK") || letters.equals("\u00D0\u00CF\u0011\u00E0");
        }
    }

    private View refuse(Calculator calculator, CalculatorRequest calculatorRequest, String why) {
        ToolComposer.Shown shown = ToolComposer.of(calculator, calculatorRequest.refused(why), LocalDate.now(clock));
        return pageRenderer.page(
                shown.template(),
                ToolsController.head(calculator, calculatorRequest.site()),
                shown.model(),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static void send(FileAnswer answer, String name, HttpServletResponse response) throws IOException {
        response.setContentType(answer.type());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(name + "." + answer.extension()));
        answer.write(response.getOutputStream());
    }

    private static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
