package org.communityalerts.edge.form;

import java.util.List;
import org.communityalerts.edge.Fields;
import org.communityalerts.port.Upload;
import tools.jackson.databind.JsonNode;

/** Reads what is going to be uploaded from a request, or says everything that is wrong with it. */
public final class UploadForm {
    private static final int LONGEST_TYPE = 100;

    private UploadForm() {}

    /** A file of one of several types. */
    public static Upload read(JsonNode body, long largest, List<String> types) {
        Fields form = Fields.of(body);
        String type = form.text("type", LONGEST_TYPE);
        if (type != null && !types.contains(type)) {
            form.fail("type", "must be one of " + String.join(", ", types));
        }
        return read(form, largest, type);
    }

    /** A file of the only type there can be. */
    public static Upload read(JsonNode body, long largest, String type) {
        return read(Fields.of(body), largest, type);
    }

    private static Upload read(Fields form, long largest, String type) {
        double bytes = form.number("bytes", 1, largest);
        if (bytes != Math.rint(bytes) && !Double.isNaN(bytes)) {
            form.fail("bytes", "must be a whole number");
        }
        form.nothingElse();
        form.refuseIfWrong();
        return new Upload((long) bytes, type);
    }
}
