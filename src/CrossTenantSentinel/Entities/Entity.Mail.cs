namespace CrossTenantSentinel.Entities;

/// <content>The entity types of mail.</content>
public static partial class Entity
{
    /// <summary>A mailbox. Each argument names the column that holds the identifier; give at most 3.</summary>
    public static EntityMapping Mailbox(
        string? mailboxPrimaryAddress = null,
        string? displayName = null,
        string? upn = null,
        string? externalDirectoryObjectId = null,
        string? riskLevel = null) =>
        Map(
            EntityType.Mailbox,
            ("MailboxPrimaryAddress", mailboxPrimaryAddress),
            ("DisplayName", displayName),
            ("Upn", upn),
            ("ExternalDirectoryObjectId", externalDirectoryObjectId),
            ("RiskLevel", riskLevel));

    /// <summary>A group of similar mails. Each argument names the column that holds the identifier; give at most 3.</summary>
    public static EntityMapping MailCluster(
        string? networkMessageIds = null,
        string? countByDeliveryStatus = null,
        string? countByThreatType = null,
        string? countByProtectionStatus = null,
        string? threats = null,
        string? query = null,
        string? queryTime = null,
        string? mailCount = null,
        string? isVolumeAnomaly = null,
        string? source = null,
        string? clusterSourceIdentifier = null,
        string? clusterSourceType = null,
        string? clusterQueryStartTime = null,
        string? clusterQueryEndTime = null,
        string? clusterGroup = null) =>
        Map(
            EntityType.MailCluster,
            ("NetworkMessageIds", networkMessageIds),
            ("CountByDeliveryStatus", countByDeliveryStatus),
            ("CountByThreatType", countByThreatType),
            ("CountByProtectionStatus", countByProtectionStatus),
            ("Threats", threats),
            ("Query", query),
            ("QueryTime", queryTime),
            ("MailCount", mailCount),
            ("IsVolumeAnomaly", isVolumeAnomaly),
            ("Source", source),
            ("ClusterSourceIdentifier", clusterSourceIdentifier),
            ("ClusterSourceType", clusterSourceType),
            ("ClusterQueryStartTime", clusterQueryStartTime),
            ("ClusterQueryEndTime", clusterQueryEndTime),
            ("ClusterGroup", clusterGroup));

    /// <summary>A mail. Each argument names the column that holds the identifier; give at most 3.</summary>
    public static EntityMapping MailMessage(
        string? recipient = null,
        string? urls = null,
        string? threats = null,
        string? sender = null,
        string? p1Sender = null,
        string? p1SenderDisplayName = null,
        string? p1SenderDomain = null,
        string? senderIP = null,
        string? p2Sender = null,
        string? p2SenderDisplayName = null,
        string? p2SenderDomain = null,
        string? receivedDate = null,
        string? networkMessageId = null,
        string? internetMessageId = null,
        string? subject = null,
        string? bodyFingerprintBin1 = null,
        string? bodyFingerprintBin2 = null,
        string? bodyFingerprintBin3 = null,
        string? bodyFingerprintBin4 = null,
        string? bodyFingerprintBin5 = null,
        string? antispamDirection = null,
        string? deliveryAction = null,
        string? deliveryLocation = null,
        string? language = null,
        string? threatDetectionMethods = null) =>
        Map(
            EntityType.MailMessage,
            ("Recipient", recipient),
            ("Urls", urls),
            ("Threats", threats),
            ("Sender", sender),
            ("P1Sender", p1Sender),
            ("P1SenderDisplayName", p1SenderDisplayName),
            ("P1SenderDomain", p1SenderDomain),
            ("SenderIP", senderIP),
            ("P2Sender", p2Sender),
            ("P2SenderDisplayName", p2SenderDisplayName),
            ("P2SenderDomain", p2SenderDomain),
            ("ReceivedDate", receivedDate),
            ("NetworkMessageId", networkMessageId),
            ("InternetMessageId", internetMessageId),
            ("Subject", subject),
            ("BodyFingerprintBin1", bodyFingerprintBin1),
            ("BodyFingerprintBin2", bodyFingerprintBin2),
            ("BodyFingerprintBin3", bodyFingerprintBin3),
            ("BodyFingerprintBin4", bodyFingerprintBin4),
            ("BodyFingerprintBin5", bodyFingerprintBin5),
            ("AntispamDirection", antispamDirection),
            ("DeliveryAction", deliveryAction),
            ("DeliveryLocation", deliveryLocation),
            ("Language", language),
            ("ThreatDetectionMethods", threatDetectionMethods));

    /// <summary>A mail that a user reported. Each argument names the column that holds the identifier; give at most 3.</summary>
    public static EntityMapping SubmissionMail(
        string? networkMessageId = null,
        string? timestamp = null,
        string? recipient = null,
        string? sender = null,
        string? senderIp = null,
        string? subject = null,
        string? reportType = null,
        string? submissionId = null,
        string? submissionDate = null,
        string? submitter = null) =>
        Map(
            EntityType.SubmissionMail,
            ("NetworkMessageId", networkMessageId),
            ("Timestamp", timestamp),
            ("Recipient", recipient),
            ("Sender", sender),
            ("SenderIp", senderIp),
            ("Subject", subject),
            ("ReportType", reportType),
            ("SubmissionId", submissionId),
            ("SubmissionDate", submissionDate),
            ("Submitter", submitter));
}
