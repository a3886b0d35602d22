using System;
using System.IO;
using System.Runtime.CompilerServices;
using Autoencoders.Reports;
using Autoencoders.Runtime.Tests.Checkpoints;

namespace Autoencoders.Runtime.Tests.Reports;

public sealed class ArchitectureSnapshotTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void SmallModel_IsTheOneThatWasAccepted() => ArchitectureSnapshot.Match<SmallModel>();

    [Fact]
    public void Parts_AreTheOnesThatWereAccepted() =>
        ArchitectureSnapshot.Match<SmallModel.EncoderPart>(new SnapshotOptions { Format = SnapshotFormat.Json, Folder = Here(), TestClass = nameof(ArchitectureSnapshotTests) });

    [Theory]
    [InlineData(SnapshotFormat.Text, "txt")]
    [InlineData(SnapshotFormat.Json, "json")]
    public void FirstRun_LeavesTheModel_AndSaysHowToAcceptIt(SnapshotFormat format, string extension)
    {
        ArchitectureSnapshotException refusal = Refuse(DocumentModels.Pictures(), format);

        Assert.Equal(["Test.received." + extension], _folder.Names());
        Assert.Contains("Pictures has no accepted snapshot", refusal.Message);
        Assert.Contains("rename that file to Test.verified." + extension, refusal.Message);
        Assert.Contains("AUTOENCODERS_UPDATE_SNAPSHOTS=1", refusal.Message);
        Assert.Null(refusal.Difference);
        Assert.Equal(_folder.File("Test.verified." + extension), refusal.VerifiedPath);

        File.Move(refusal.ReceivedPath!, refusal.VerifiedPath);
        Match(DocumentModels.Pictures(), format);
        Assert.Equal(["Test.verified." + extension], _folder.Names());
    }

    [Theory]
    [InlineData(SnapshotFormat.Text)]
    [InlineData(SnapshotFormat.Json)]
    public void AnotherModel_IsToldInWords_AndLeavesTheAcceptedOneAlone(SnapshotFormat format)
    {
        Match(DocumentModels.Pictures(), format, isAccepted: true);
        string accepted = Verified();

        ArchitectureSnapshotException refusal = Refuse(DocumentModels.Pictures(filters: 48), format);

        Assert.Contains("conv2d_1: filters 32 → 48 (+2,320 parameters)", refusal.Message);
        Assert.True(refusal.Difference!.BreaksCheckpoints);
        Assert.Equal(accepted, Verified());
        Assert.Equal(2, _folder.Names().Length);

        Match(DocumentModels.Pictures(), format);
        Assert.Single(_folder.Names());
    }

    [Fact]
    public void AcceptedModel_IsWritten_AndWhatWasReceivedIsGone()
    {
        Refuse(DocumentModels.Pictures(), SnapshotFormat.Text);

        Match(DocumentModels.Pictures(), SnapshotFormat.Text, isAccepted: true);

        Assert.Equal(["Test.verified.txt"], _folder.Names());
        Assert.Equal(DocumentModels.Pictures() + "\n\n" + ArchitectureJson.Write(DocumentModels.Pictures()) + "\n", Verified());
    }

    [Fact]
    public void LineEnds_AreNoDifference()
    {
        Match(DocumentModels.Pictures(), SnapshotFormat.Text, isAccepted: true);
        string path = _folder.File("Test.verified.txt");

        File.WriteAllText(path, "\uFEFF" + File.ReadAllText(path).Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n");

        Match(DocumentModels.Pictures(), SnapshotFormat.Text);
    }

    [Fact]
    public void PlacesOfLines_AreNoDifference()
    {
        Match(DocumentModels.Pictures(), SnapshotFormat.Text, isAccepted: true);
        string path = _folder.File("Test.verified.txt");

        File.WriteAllText(path, File.ReadAllText(path).Replace("\"line\": 3", "\"line\": 4", StringComparison.Ordinal));

        Match(DocumentModels.Pictures(), SnapshotFormat.Text);
    }

    [Fact]
    public void TableThatSaysSomethingElse_IsRefused()
    {
        Match(DocumentModels.Pictures(), SnapshotFormat.Text, isAccepted: true);
        string path = _folder.File("Test.verified.txt");

        File.WriteAllText(path, File.ReadAllText(path).Replace("Total params: 306,768", "Total params: 306,769", StringComparison.Ordinal));

        Assert.Contains("the table there is not its table", Refuse(DocumentModels.Pictures(), SnapshotFormat.Text).Message);
    }

    [Theory]
    [InlineData("", "There is no line that starts the document")]
    [InlineData("table\n\n{\n  \"schema\": 3\n}", "schema 3")]
    [InlineData("{\n<<<<<<< HEAD\n", "no whole JSON")]
    public void DamagedSnapshot_IsRefusedNamingIt_AndCanBeAcceptedAnew(string text, string reason)
    {
        File.WriteAllText(_folder.File("Test.verified.txt"), text);

        ArchitectureSnapshotException refusal = Refuse(DocumentModels.Pictures(), SnapshotFormat.Text);

        Assert.Contains(refusal.VerifiedPath, refusal.Message);
        Assert.Contains(reason, refusal.Message);
        Match(DocumentModels.Pictures(), SnapshotFormat.Text, isAccepted: true);
        Match(DocumentModels.Pictures(), SnapshotFormat.Text);
    }

    [Fact]
    public void WhatCannotBeWritten_DoesNotHideTheDifference()
    {
        Match(DocumentModels.Pictures(), SnapshotFormat.Text, isAccepted: true);
        Directory.CreateDirectory(_folder.File("Test.received.txt"));

        ArchitectureSnapshotException refusal = Refuse(DocumentModels.Pictures(filters: 48), SnapshotFormat.Text);

        Assert.Contains("filters 32 → 48", refusal.Message);
        Assert.Contains("could not be written", refusal.Message);
        Assert.Null(refusal.ReceivedPath);
    }

    [Fact]
    public void WhereUpdatingIsForbidden_TheMessageSaysSo() =>
        Assert.Contains("does nothing here because CI is set", Assert.Throws<ArchitectureSnapshotException>(() => new SnapshotFile(_folder.File("Test"), SnapshotFormat.Text).Match(DocumentModels.Pictures(), false, true)).Message);

    [Fact]
    public void SourceThatIsElsewhere_IsRefusedSayingWhatToSet()
    {
        var refusal = Assert.Throws<DirectoryNotFoundException>(() => ArchitectureSnapshot.Match<SmallModel>(null, "/_/no/such/Tests.cs", "Test"));

        Assert.Contains("/_/no/such/Tests.cs", refusal.Message);
        Assert.Contains("DeterministicSourcePaths", refusal.Message);
    }

    [Fact]
    public void Names_EndTheFile_AndKeepToWhatFilesMayBeCalled()
    {
        string folder = Here();

        Assert.Equal(Path.Combine(folder, "Tests.Model_a-b"), ArchitectureSnapshot.PathOf("a/b", new SnapshotOptions(), Path.Combine(folder, "Tests.cs"), "Model"));
        Assert.Equal(Path.Combine("kept", "ModelTests.Model"), ArchitectureSnapshot.PathOf(null, new SnapshotOptions { Folder = "kept", TestClass = "ModelTests" }, "Tests.cs", "Model"));
    }

    private void Match(Architecture architecture, SnapshotFormat format, bool isAccepted = false) => new SnapshotFile(_folder.File("Test"), format).Match(architecture, isAccepted, false);

    private ArchitectureSnapshotException Refuse(Architecture architecture, SnapshotFormat format) => Assert.Throws<ArchitectureSnapshotException>(() => Match(architecture, format));

    private string Verified() => File.ReadAllText(_folder.File(Assert.Single(_folder.Names(), static name => name.Contains(".verified.", StringComparison.Ordinal))));

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
