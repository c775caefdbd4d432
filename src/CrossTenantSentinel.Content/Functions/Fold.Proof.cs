using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Lookalikes;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class Fold
{
    private static FunctionProof<SkeletonRow> Proof => new(self => Kql.Query($"SigninLogs | project Skeleton = {self}(AppDisplayName)"))
    {
        Scenarios =
        [
            Is("contoso", "a plain name", "Contoso"),
            Is("contoso", "a name in capitals with digits for letters", "C0NT0SO"),
            Is("contoso", "a name with marks on its letters", "Cöntóso"),
            Is("contoso", "a name with marks that stand on their own", "Co\u0301ntoso"),
            Is("contoso", "a name with letters that nobody sees", "Con\u200Btoso"),
            Is("contoso", "a name with Cyrillic letters", "C\u043Ent\u043Es\u043E"),
            Is("contoso", "a name with its legal form", "Contoso, Ltd."),
            Is("contoso", "a name with two legal forms", "Contoso Group GmbH"),
            Is("group", "a name that is a legal form", "Group"),
            Is("contosocorpwest", "a name with a legal form in its middle", "Contoso Corp West"),
            Is(NameSkeleton.Of("Microsoft"), "a name with two letters for one", "rnicrosoft"),
            Is(NameSkeleton.Of("Microsoft"), "a name in capitals with a digit for a letter", "MICR0SOFT"),
            Is("woodgrove", "a name with two other letters for one", "vvoodgrove"),
            Is("", "a name without Latin-looking letters", "\u65E5\u672C"),
            Is("", "no name", null),
        ],
    };

    private static Scenario<SkeletonRow> Is(string skeleton, string name, string? shown) => new($"the skeleton of {name} is {(skeleton == "" ? "empty" : skeleton)}")
    {
        Given = [SignIn.Internal(Alice) with { AppDisplayName = shown }],
        Expect = [new(skeleton)],
    };

    internal sealed record SkeletonRow(string Skeleton);
}
