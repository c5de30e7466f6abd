package org.qingmiao.evaluation.report.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;
import org.qingmiao.evaluation.report.Report.Figure;
import org.qingmiao.evaluation.report.Report.Series;
import org.qingmiao.page.drawing.Palette;

/** A chart of Word's own, which the office can still edit. */
final class WordChart {
    private static final int EMU_PER_CM = 360_000;
    /** In the order in which papers tell states; areas are lighter than words. */
    private static final List<Palette> STATES =
            List.of(Palette.ACHIEVED, Palette.ONTRACK, Palette.ATRISK_FILL, Palette.OFFTRACK, Palette.NODATA_FILL);

    private static final List<Palette> LINES = List.of(Palette.ACHIEVED, Palette.INK_2);
    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private WordChart() {}

    static void add(XWPFDocument document, Figure figure) {
        try {
            XWPFChart chart = document.createChart(15 * EMU_PER_CM, (figure.bars() ? 9 : 6) * EMU_PER_CM);
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
            chart.displayBlanksAs(DisplayBlanks.GAP);
            XDDFCategoryAxis categories =
                    chart.createCategoryAxis(figure.bars() ? AxisPosition.LEFT : AxisPosition.BOTTOM);
            XDDFValueAxis values = chart.createValueAxis(figure.bars() ? AxisPosition.BOTTOM : AxisPosition.LEFT);
            values.setCrosses(AxisCrosses.AUTO_ZERO);
            XDDFChartData data = chart.createData(figure.bars() ? ChartTypes.BAR : ChartTypes.LINE, categories, values);
            fill(figure, data);
            shape(data);
            chart.plot(data);
            if (figure.bars()) {
                stack(chart);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a chart cannot be made", e);
        }
    }

    private static void fill(Figure figure, XDDFChartData data) {
        var categories = XDDFDataSourcesFactory.fromArray(figure.categories().toArray(String[]::new));
        for (int i = 0; i < figure.series().size(); i++) {
            Series series = figure.series().get(i);
            List<Double> values = new ArrayList<>(series.values());
            XDDFChartData.Series drawn =
                    data.addSeries(categories, XDDFDataSourcesFactory.fromArray(values.toArray(Double[]::new)));
            drawn.setTitle(series.name(), null);
            List<Palette> colours = figure.bars() ? STATES : LINES;
            XDDFSolidFillProperties colour = new XDDFSolidFillProperties(
                    XDDFColor.from(colours.get(i % colours.size()).rgb()));
            if (figure.bars()) {
                drawn.setFillProperties(colour);
            } else {
                XDDFLineProperties line = new XDDFLineProperties(colour);
                line.setWidth(i == 0 ? 2.25 : 1.0);
                drawn.setLineProperties(line);
            }
        }
    }

    /** Bars of one category lie on one another; the small schema library has no type for this element. */
    private static void stack(XWPFChart chart) {
        try (XmlCursor cursor =
                chart.getCTChart().getPlotArea().getBarChartArray(0).newCursor()) {
            cursor.toChild(CHART, "axId");
            cursor.beginElement("overlap", CHART);
            cursor.insertAttributeWithValue("val", "100");
        }
    }

    private static void shape(XDDFChartData data) {
        if (data instanceof XDDFBarChartData bars) {
            bars.setBarDirection(BarDirection.BAR);
            bars.setBarGrouping(BarGrouping.STACKED);
        } else if (data instanceof XDDFLineChartData lines) {
            for (int i = 0; i < lines.getSeriesCount(); i++) {
                ((XDDFLineChartData.Series) lines.getSeries(i)).setSmooth(false);
            }
        }
    }
}
