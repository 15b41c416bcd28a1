package org.communityalerts.simulation;

import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryAudience;
import org.communityalerts.memory.MemoryClearances;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryConversations;
import org.communityalerts.memory.MemoryDeliveries;
import org.communityalerts.memory.MemoryDiaries;
import org.communityalerts.memory.MemoryReadings;
import org.communityalerts.memory.MemoryReplies;
import org.communityalerts.memory.MemoryResponses;
import org.communityalerts.memory.MemorySettings;
import org.communityalerts.memory.MemorySubscribers;
import org.communityalerts.memory.MemoryTallies;

/** What is on record in a run: no crash takes anything of it away. */
final class Records {
    final MemoryAlerts alerts = new MemoryAlerts();
    final MemoryReadings readings = new MemoryReadings();
    final MemoryTallies tallies = new MemoryTallies();
    final MemoryDeliveries deliveries = new MemoryDeliveries();
    final MemoryAudience audience = new MemoryAudience();
    final MemoryContacts contacts = new MemoryContacts();
    final MemoryClearances clearances = new MemoryClearances(alerts, contacts);
    final MemorySettings settings = new MemorySettings();
    final MemoryDiaries diaries = new MemoryDiaries();
    final MemoryReplies replies = new MemoryReplies();
    final MemoryConversations conversations = new MemoryConversations();
    final MemoryResponses responses = new MemoryResponses();
    final MemorySubscribers subscribers = new MemorySubscribers(contacts);
}
