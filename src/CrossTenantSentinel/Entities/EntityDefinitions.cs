using System.Collections.Frozen;

namespace CrossTenantSentinel.Entities;

/// <summary>
/// Which identifiers each entity type has, which of them a mapping needs, and which sets identify an entity for certain.
/// Sources: Azure-Sentinel's content validation (identifiers, needs) and Microsoft's entities reference (strong sets). Names are
/// case-sensitive. Strong sets that need a nested entity cannot be mapped and are left out.
/// </summary>
public static class EntityDefinitions
{
    private static readonly FrozenDictionary<EntityType, EntityDefinition> ByType = new EntityDefinition[]
    {
        new(
            EntityType.Account,
            ["Name", "FullName", "NTDomain", "DnsDomain", "UPNSuffix", "Sid", "AadTenantId", "AadUserId", "PUID", "IsDomainJoined",
                "DisplayName", "ObjectGuid", "CloudAppAccountId"],
            [["FullName"], ["Sid"], ["Name"], ["AadUserId"], ["PUID"], ["ObjectGuid"]],
            [["Name", "UPNSuffix"], ["AadUserId"], ["Sid"], ["Name", "NTDomain"], ["Name", "DnsDomain"], ["PUID"], ["ObjectGuid"]]),
        new(
            EntityType.Host,
            ["DnsDomain", "NTDomain", "HostName", "FullName", "NetBiosName", "AzureID", "OMSAgentID", "OSFamily", "OSVersion",
                "IsDomainJoined"],
            [["FullName"], ["HostName"], ["NetBiosName"], ["AzureID"], ["OMSAgentID"]],
            [["HostName", "NTDomain"], ["HostName", "DnsDomain"], ["NetBiosName", "NTDomain"], ["NetBiosName", "DnsDomain"], ["AzureID"], ["OMSAgentID"]]),
        new(
            EntityType.IP,
            ["Address"],
            [["Address"]],
            [["Address"]]),
        new(
            EntityType.Malware,
            ["Name", "Category"],
            [["Name"]],
            [["Name", "Category"]]),
        new(
            EntityType.File,
            ["Directory", "Name"],
            [["Name"]],
            [["Name", "Directory"]]),
        new(
            EntityType.Process,
            ["ProcessId", "CommandLine", "ElevationToken", "CreationTimeUtc"],
            [["CommandLine"], ["ProcessId"]],
            []),
        new(
            EntityType.CloudApplication,
            ["AppId", "Name", "InstanceName"],
            [["AppId"], ["Name"]],
            [["AppId"], ["Name"]]),
        new(
            EntityType.DNS,
            ["DomainName"],
            [["DomainName"]],
            []),
        new(
            EntityType.AzureResource,
            ["ResourceId"],
            [["ResourceId"]],
            [["ResourceId"]]),
        new(
            EntityType.FileHash,
            ["Algorithm", "Value"],
            [["Algorithm", "Value"]],
            [["Algorithm", "Value"]]),
        new(
            EntityType.RegistryKey,
            ["Hive", "Key"],
            [["Key"], ["Hive"]],
            [["Hive", "Key"]]),
        new(
            EntityType.RegistryValue,
            ["Name", "Value", "ValueType"],
            [["Name"]],
            []),
        new(
            EntityType.SecurityGroup,
            ["DistinguishedName", "SID", "ObjectGuid"],
            [["DistinguishedName"], ["SID"], ["ObjectGuid"]],
            [["DistinguishedName"], ["SID"], ["ObjectGuid"]]),
        new(
            EntityType.URL,
            ["Url"],
            [["Url"]],
            [["Url"]]),
        new(
            EntityType.Mailbox,
            ["MailboxPrimaryAddress", "DisplayName", "Upn", "ExternalDirectoryObjectId", "RiskLevel"],
            [["MailboxPrimaryAddress"]],
            [["MailboxPrimaryAddress"]]),
        new(
            EntityType.MailCluster,
            ["NetworkMessageIds", "CountByDeliveryStatus", "CountByThreatType", "CountByProtectionStatus", "Threats", "Query",
                "QueryTime", "MailCount", "IsVolumeAnomaly", "Source", "ClusterSourceIdentifier", "ClusterSourceType",
                "ClusterQueryStartTime", "ClusterQueryEndTime", "ClusterGroup"],
            [["Query"], ["Source"]],
            [["Query", "Source"]]),
        new(
            EntityType.MailMessage,
            ["Recipient", "Urls", "Threats", "Sender", "P1Sender", "P1SenderDisplayName", "P1SenderDomain", "SenderIP", "P2Sender",
                "P2SenderDisplayName", "P2SenderDomain", "ReceivedDate", "NetworkMessageId", "InternetMessageId", "Subject",
                "BodyFingerprintBin1", "BodyFingerprintBin2", "BodyFingerprintBin3", "BodyFingerprintBin4", "BodyFingerprintBin5",
                "AntispamDirection", "DeliveryAction", "DeliveryLocation", "Language", "ThreatDetectionMethods"],
            [["NetworkMessageId"], ["Recipient"]],
            [["NetworkMessageId", "Recipient"]]),
        new(
            EntityType.SubmissionMail,
            ["NetworkMessageId", "Timestamp", "Recipient", "Sender", "SenderIp", "Subject", "ReportType", "SubmissionId",
                "SubmissionDate", "Submitter"],
            [["SubmissionId"], ["NetworkMessageId"], ["Recipient"], ["Submitter"]],
            [["SubmissionId", "NetworkMessageId", "Recipient", "Submitter"]]),
    }.ToFrozenDictionary(definition => definition.Type);

    /// <summary>The definition of a type.</summary>
    public static EntityDefinition Of(EntityType type) => ByType[type];
}
