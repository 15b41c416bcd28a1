package org.communityalerts.desk.disclose;

import java.util.List;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.domain.reply.Answered;

/** What a pack tells of an alert. */
record Story(AlertRecord row, List<Told> told, List<History.Event> history, Progress progress, List<Answered> answers) {
    Alert alert() {
        return row.alert();
    }
}
