namespace CrossTenantSentinel.Entities;

/// <summary>
/// An entity type, spelled as Sentinel's API spells it (stable 2025-09-01). IoTDevice, which Microsoft's content validation knows and the
/// API does not, is left out.
/// </summary>
public enum EntityType
{
    /// <summary>A user or service account.</summary>
    Account,

    /// <summary>A machine.</summary>
    Host,

    /// <summary>An IP address.</summary>
    IP,

    /// <summary>Malicious software.</summary>
    Malware,

    /// <summary>A file.</summary>
    File,

    /// <summary>A running program.</summary>
    Process,

    /// <summary>A cloud application. AppId is Microsoft's numeric cloud-app id, not an Entra application id.</summary>
    CloudApplication,

    /// <summary>A domain name resolution.</summary>
    DNS,

    /// <summary>An Azure resource.</summary>
    AzureResource,

    /// <summary>The hash of a file.</summary>
    FileHash,

    /// <summary>A key of the Windows registry.</summary>
    RegistryKey,

    /// <summary>A value of the Windows registry.</summary>
    RegistryValue,

    /// <summary>A security group.</summary>
    SecurityGroup,

    /// <summary>A web address; strong only when absolute.</summary>
    URL,

    /// <summary>A mailbox.</summary>
    Mailbox,

    /// <summary>A group of similar mails.</summary>
    MailCluster,

    /// <summary>A mail.</summary>
    MailMessage,

    /// <summary>A mail that a user reported.</summary>
    SubmissionMail,
}
