using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Checks.Mappings;

/// <summary>
/// Which types, besides string, an entity identifier may come from. Most identifiers are texts; Microsoft's entities reference gives some of them
/// as GUIDs, numbers, times, truth values and lists.
/// </summary>
internal static class IdentifierTypes
{
    private static readonly KqlType[] Whole = [KqlType.Int, KqlType.Long];

    public static IReadOnlyList<KqlType> Of(string identifier) => identifier switch
    {
        "AadTenantId" or "AadUserId" or "ObjectGuid" or "NetworkMessageId" or "SubmissionId" or "DeviceId" or "OMSAgentID" or "ExternalDirectoryObjectId" => [KqlType.Guid],
        "AppId" or "PUID" => [KqlType.Guid, .. Whole],
        "IsDomainJoined" or "IsVolumeAnomaly" => [KqlType.Bool],
        "ProcessId" or "MailCount" or "BodyFingerprintBin1" or "BodyFingerprintBin2" or "BodyFingerprintBin3" or "BodyFingerprintBin4" or "BodyFingerprintBin5" => Whole,
        "CreationTimeUtc" or "QueryTime" or "ClusterQueryStartTime" or "ClusterQueryEndTime" or "ReceivedDate" or "Timestamp" or "SubmissionDate" => [KqlType.DateTime],
        "NetworkMessageIds" or "CountByDeliveryStatus" or "CountByThreatType" or "CountByProtectionStatus" or "Threats" or "Urls" or "ThreatDetectionMethods" => [KqlType.Dynamic],
        _ => [],
    };
}
