namespace CrossTenantSentinel.Entities;

/// <summary>
/// One factory per entity type with only its legal identifiers, so that a wrong identifier does not compile:
/// <c>Entity.Account(aadUserId: nameof(Row.UserId))</c>.
/// </summary>
public static partial class Entity
{
    /// <summary>A user or service account. Each argument names the column that holds the identifier; give at most 3.</summary>
    public static EntityMapping Account(
        string? name = null,
        string? fullName = null,
        string? ntDomain = null,
        string? dnsDomain = null,
        string? upnSuffix = null,
        string? sid = null,
        string? aadTenantId = null,
        string? aadUserId = null,
        string? puid = null,
        string? isDomainJoined = null,
        string? displayName = null,
        string? objectGuid = null,
        string? cloudAppAccountId = null) =>
        Map(
            EntityType.Account,
            ("Name", name),
            ("FullName", fullName),
            ("NTDomain", ntDomain),
            ("DnsDomain", dnsDomain),
            ("UPNSuffix", upnSuffix),
            ("Sid", sid),
            ("AadTenantId", aadTenantId),
            ("AadUserId", aadUserId),
            ("PUID", puid),
            ("IsDomainJoined", isDomainJoined),
            ("DisplayName", displayName),
            ("ObjectGuid", objectGuid),
            ("CloudAppAccountId", cloudAppAccountId));

    /// <summary>A machine. Each argument names the column that holds the identifier; give at most 3.</summary>
    public static EntityMapping Host(
        string? dnsDomain = null,
        string? ntDomain = null,
        string? hostName = null,
        string? fullName = null,
        string? netBiosName = null,
        string? azureId = null,
        string? omsAgentId = null,
        string? osFamily = null,
        string? osVersion = null,
        string? isDomainJoined = null) =>
        Map(
            EntityType.Host,
            ("DnsDomain", dnsDomain),
            ("NTDomain", ntDomain),
            ("HostName", hostName),
            ("FullName", fullName),
            ("NetBiosName", netBiosName),
            ("AzureID", azureId),
            ("OMSAgentID", omsAgentId),
            ("OSFamily", osFamily),
            ("OSVersion", osVersion),
            ("IsDomainJoined", isDomainJoined));

    /// <summary>An IP address. Each argument names the column that holds the identifier; give at most 3.</summary>
    public static EntityMapping Ip(string address) => Map(EntityType.IP, ("Address", address));

    /// <summary>Malicious software. Each argument names the column that holds the identifier; give at most 3.</summary>
    public static EntityMapping Malware(
        string? name = null,
        string? category = null) =>
        Map(
            EntityType.Malware,
            ("Name", name),
            ("Category", category));

    /// <summary>A file. Each argument names the column that holds the identifier; give at most 3.</summary>
    public static EntityMapping File(
        string? directory = null,
        string? name = null) =>
        Map(
            EntityType.File,
            ("Directory", directory),
            ("Name", name));

    /// <summary>A running program. Each argument names the column that holds the identifier; give at most 3.</summary>
    public static EntityMapping Process(
        string? processId = null,
        string? commandLine = null,
        string? elevationToken = null,
        string? creationTimeUtc = null) =>
        Map(
            EntityType.Process,
            ("ProcessId", processId),
            ("CommandLine", commandLine),
            ("ElevationToken", elevationToken),
            ("CreationTimeUtc", creationTimeUtc));

    /// <summary>A cloud application. AppId is Microsoft's numeric cloud-app id, not an Entra application id. Each argument names the column that holds the identifier; give at most 3.</summary>
    public static EntityMapping CloudApplication(
        string? appId = null,
        string? name = null,
        string? instanceName = null) =>
        Map(
            EntityType.CloudApplication,
            ("AppId", appId),
            ("Name", name),
            ("InstanceName", instanceName));

    /// <summary>A domain name resolution. Each argument names the column that holds the identifier; give at most 3.</summary>
    public static EntityMapping Dns(string domainName) => Map(EntityType.DNS, ("DomainName", domainName));

    /// <summary>An Azure resource. Each argument names the column that holds the identifier; give at most 3.</summary>
    public static EntityMapping AzureResource(string resourceId) => Map(EntityType.AzureResource, ("ResourceId", resourceId));

    /// <summary>The hash of a file. Each argument names the column that holds the identifier; give at most 3.</summary>
    public static EntityMapping FileHash(
        string? algorithm = null,
        string? value = null) =>
        Map(
            EntityType.FileHash,
            ("Algorithm", algorithm),
            ("Value", value));

    /// <summary>A key of the Windows registry. Each argument names the column that holds the identifier; give at most 3.</summary>
    public static EntityMapping RegistryKey(
        string? hive = null,
        string? key = null) =>
        Map(
            EntityType.RegistryKey,
            ("Hive", hive),
            ("Key", key));

    /// <summary>A value of the Windows registry. Each argument names the column that holds the identifier; give at most 3.</summary>
    public static EntityMapping RegistryValue(
        string? name = null,
        string? value = null,
        string? valueType = null) =>
        Map(
            EntityType.RegistryValue,
            ("Name", name),
            ("Value", value),
            ("ValueType", valueType));

    /// <summary>A security group. Each argument names the column that holds the identifier; give at most 3.</summary>
    public static EntityMapping SecurityGroup(
        string? distinguishedName = null,
        string? sid = null,
        string? objectGuid = null) =>
        Map(
            EntityType.SecurityGroup,
            ("DistinguishedName", distinguishedName),
            ("SID", sid),
            ("ObjectGuid", objectGuid));

    /// <summary>A web address; strong only when absolute. Each argument names the column that holds the identifier; give at most 3.</summary>
    public static EntityMapping Url(string url) => Map(EntityType.URL, ("Url", url));

    private static EntityMapping Map(EntityType type, params ReadOnlySpan<(string Identifier, string? Column)> identifiers)
    {
        List<FieldMapping> fields = [];
        foreach ((string identifier, string? column) in identifiers)
        {
            if (column is not null)
                fields.Add(new FieldMapping(identifier, column));
        }

        return new EntityMapping(type, fields);
    }
}
