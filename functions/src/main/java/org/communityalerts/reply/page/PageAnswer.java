package org.communityalerts.reply.page;

import java.util.List;
import java.util.Optional;
import org.communityalerts.domain.reply.Circumstances;

/**
 * What somebody says on a page.
 *
 * @param id the same if it is sent again under one key
 * @param code what they can come back with
 * @param photos made anew
 * @param address where they want to be answered, which nobody has checked; empty for who stays anonymous
 */
record PageAnswer(
        String id,
        String code,
        String words,
        Circumstances circumstances,
        List<byte[]> photos,
        Optional<String> address) {}
