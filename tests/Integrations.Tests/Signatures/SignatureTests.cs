using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Autoencoders.Integrations.Tests.Signatures;

/// <summary>Declarations of other people's libraries: they compute nothing, and they go nowhere.</summary>
public sealed class SignatureTests
{
    public static TheoryData<string> Names => [.. SignatureFiles.Names];

    [Fact]
    public void Signatures_AreThere() => Assert.Superset(new HashSet<string> { "SixLabors.ImageSharp", "Verify" }, SignatureFiles.Names.ToHashSet());

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryBody_OnlyThrows(string name)
    {
        Assert.NotEmpty(PublicMembers.Of(SignatureFiles.Signature(name)));
        Assert.Empty(PublicMembers.WithBodies(SignatureFiles.Signature(name)));
    }

    [Fact]
    public void Bodies_AreSeen() => Assert.NotEmpty(PublicMembers.WithBodies(typeof(SignatureTests).Assembly.Location));

    [Theory]
    [MemberData(nameof(Names))]
    public void Fake_HasEveryMemberThatIsDeclared(string name)
    {
        if (SignatureFiles.Fake(name) is not { } fake)
        {
            Assert.Skip($"Nothing here stands in for {name}.");
            return;
        }

        Assert.Empty(PublicMembers.Of(SignatureFiles.Signature(name)).Except(PublicMembers.Of(fake)));
    }

    [Fact]
    public void ShippedOutputs_AreFound() =>
        Assert.Superset(new HashSet<string> { "Autoencoders.dll", "Autoencoders.ImageSharp.dll", "Autoencoders.Verify.dll" }, SignatureFiles.ShippedOutputs.Select(Path.GetFileName).ToHashSet()!);

    [Theory]
    [MemberData(nameof(Names))]
    public void NothingThatIsShipped_ContainsThem(string name)
    {
        Assert.DoesNotContain(SignatureFiles.ShippedOutputs, path => Path.GetFileNameWithoutExtension(path) == name);
        Assert.DoesNotContain(
            SignatureFiles.ShippedOutputs.Where(static path => path.EndsWith(".deps.json", StringComparison.Ordinal)),
            path => File.ReadAllText(path).Contains($"\"{name}", StringComparison.Ordinal) || File.ReadAllText(path).Contains("Signatures", StringComparison.Ordinal));
    }

    // A member stands there as `Type.Member`, a constructor as its type.
    [Theory]
    [InlineData("SixLabors.ImageSharp")]
    [InlineData("Verify")]
    public void EveryMember_StandsOnThePageWithWhereItIsDeclared(string name)
    {
        HashSet<string> rows = [.. Regex.Matches(SignatureFiles.Page, @"`([\w.]+)(?:<[^`]*>)?(?:\([^`]*\))?`[^|\n]*\|[^|\n]*`[\w/{}.]+\.cs`").Select(static match => match.Groups[1].Value)];
        string[] members = [.. PublicMembers.Of(SignatureFiles.Signature(name)).Select(ShortName).Distinct()];

        Assert.NotEmpty(members);
        Assert.Empty(members.Except(rows));
    }

    private static string ShortName(string member)
    {
        // The values of an enumeration and the members of a delegate stand with their type.
        bool standsWithType = Regex.IsMatch(member, @" = |\.(\.ctor|Invoke|BeginInvoke|EndInvoke)(`\d+)?\(");
        bool isMember = member.Contains('(', StringComparison.Ordinal);
        string path = Regex.Replace(Regex.Replace(member, @"(\(| = ).*$", ""), @"`\d+|\.ctor$", "").TrimEnd('.');
        string[] parts = Regex.Replace(path, @"\.(get|set)_(\w+)$", ".$2").Split('.');
        if (!standsWithType)
            return isMember ? string.Join('.', parts[^2..]) : parts[^1];
        return member.Contains("ctor", StringComparison.Ordinal) ? parts[^1] : parts[^2];
    }
}
