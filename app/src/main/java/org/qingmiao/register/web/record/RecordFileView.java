package org.qingmiao.register.web.record;

import org.qingmiao.file.FileFieldView;
import org.qingmiao.platform.Text;

/**
 * The form by which a file is put into a field.
 *
 * @param record path of the record
 * @param path of the field
 */
public record RecordFileView(String record, String path, Text label, FileFieldView field) {}
