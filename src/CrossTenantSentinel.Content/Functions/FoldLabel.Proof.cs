using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Lookalikes;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class FoldLabel
{
    private static FunctionProof<SkeletonRow> Proof => new(self => Kql.Query($"SigninLogs | project Skeleton = {self}(AppDisplayName)"))
    {
        Scenarios =
        [
            Is("contoso", "a label of plain letters", "contoso"),
            Is("contoso", "a label in capitals", "CONTOSO"),
            Is("contoso", "a label with a digit for a letter", "c0nt0so"),
            Is("contoso", "a label with hyphens", "con-toso"),
            Is(NameSkeleton.Of("microsoft"), "a label with two letters for one", "rnicrosoft"),
            Is(NameSkeleton.Of("microsoft"), "a label with a digit and two letters for others", "rn1cros0ft"),
            Is("woodgrove", "a label with two other letters for one", "vvoodgrove"),
            Is("", "a label without letters", "--"),
            Is("", "no label", null),
        ],
    };

    private static Scenario<SkeletonRow> Is(string skeleton, string name, string? label) => new($"the skeleton of {name} is {(skeleton == "" ? "empty" : skeleton)}")
    {
        Given = [SignIn.Internal(Alice) with { AppDisplayName = label }],
        Expect = [new(skeleton)],
    };

    internal sealed record SkeletonRow(string Skeleton);
}
