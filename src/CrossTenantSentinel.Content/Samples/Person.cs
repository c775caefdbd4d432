namespace CrossTenantSentinel.Content.Samples;

/// <summary>A user in the scenarios.</summary>
/// <param name="UserPrincipalName">The name at home, as sign-in logs write it.</param>
/// <param name="ObjectId">Object id in the directory whose log it is.</param>
/// <param name="Home">The tenant that the user comes from.</param>
public sealed record Person(string UserPrincipalName, Guid ObjectId, Guid Home)
{
    /// <summary>The name in our directory, as audit logs write it; the same for members.</summary>
    public string DirectoryUpn { get; init; } = UserPrincipalName;

    /// <summary>Member or Guest in our directory.</summary>
    public string UserType { get; init; } = "Member";

    /// <summary>What stands before the @ of the name at home.</summary>
    public string Name => UserPrincipalName[..UserPrincipalName.IndexOf('@', StringComparison.Ordinal)];

    /// <summary>What stands after the @ of the name at home.</summary>
    public string Domain => UserPrincipalName[(UserPrincipalName.IndexOf('@', StringComparison.Ordinal) + 1)..];

    /// <summary>The object id as logs write it.</summary>
    public string Id => ObjectId.ToString();
}
