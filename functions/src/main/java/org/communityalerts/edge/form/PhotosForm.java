package org.communityalerts.edge.form;

import java.util.ArrayList;
import java.util.List;
import org.communityalerts.craft.picture.CheckedPhotos;
import org.communityalerts.craft.picture.CheckedPhotos.Verdict;
import org.communityalerts.domain.alert.Photo;
import org.communityalerts.edge.Fields;

/** Reads the photos a request names: each must have been uploaded, and have words for what is seen in it. */
final class PhotosForm {
    private static final int LONGEST_ALT = 250;

    private PhotosForm() {}

    static List<Photo> read(Fields form, CheckedPhotos checked) {
        var photos = new ArrayList<Photo>();
        for (Fields photo : form.objects("photos", Photo.MOST)) {
            String id = photo.text("id", 36);
            String alt = photo.line("alt", LONGEST_ALT);
            String altCy = photo.optionalLine("altCy", LONGEST_ALT);
            photo.nothingElse();
            if (id != null && alt != null && ready(photo, id, checked)) {
                photos.add(new Photo(id, alt, altCy));
            }
        }
        return photos;
    }

    private static boolean ready(Fields photo, String id, CheckedPhotos checked) {
        switch (checked.of(id)) {
            case Verdict.Ready() -> {
                return true;
            }
            case Verdict.Missing() -> photo.fail("id", "names a photo that was not uploaded");
            case Verdict.Refused(String why) -> photo.fail("id", "cannot be shown: " + why);
        }
        return false;
    }
}
