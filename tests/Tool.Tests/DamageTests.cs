using System;
using System.IO;
using System.Linq;
using Autoencoders.Models;
using Autoencoders.ToolTests.Hosting;

namespace Autoencoders.ToolTests;

/// <summary>Files that are no assemblies, or no longer.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static ModelSpec Net { get; } = new("Net", new Declaration("Model"), new Declaration("Input", new Argument("sizes", new EquatableArray<int>([4]))), new Declaration("Dense", new Argument("units", 4)));

    [Fact]
    public void MissingFile_IsRefused() => Assert.Equal($"{_folder.Path("a.dll")} does not exist.", Run.Refused(1, "list", _folder.Path("a.dll")));

    [Fact]
    public void Folder_IsRefused() => Assert.Equal($"{_folder.Path("")} is a folder; name the assembly in it, a .dll file.", Run.Refused(1, "list", _folder.Path("")));

    [Theory]
    [InlineData("")]
    [InlineData("MZ")]
    [InlineData("Not an assembly, and long enough to be taken for one if one does not look: MZ PE\0\0")]
    public void OtherFile_IsRefused(string content)
    {
        string path = _folder.File("a.dll", content.Select(static c => (byte)c).ToArray());

        Assert.Equal($"{path} is not a .NET assembly, or it is damaged.", Run.Refused(1, "list", path));
    }

    [Fact]
    public void NativeLibrary_IsRefused()
    {
        // The directory that says where .NET's part begins, emptied.
        byte[] image = File.ReadAllBytes(_folder.Models("a.dll", Net));
        int header = BitConverter.ToInt32(image, 0x3c);
        int directories = header + 24 + (BitConverter.ToUInt16(image, header + 24) == 0x20b ? 112 : 96);
        image.AsSpan(directories + 14 * 8, 8).Clear();
        string path = _folder.File("native.dll", image);

        Assert.Equal($"{path} is a native library, not a .NET assembly.", Run.Refused(1, "list", path));
    }

    [Fact]
    public void ProgramBesideItsAssembly_IsRefusedNamingThat()
    {
        string assembly = _folder.Models("App.dll", Net);

        Assert.EndsWith($"; try {assembly}.", Run.Refused(1, "list", _folder.File("App", [0x7f, (byte)'E', (byte)'L', (byte)'F'])), StringComparison.Ordinal);
        Assert.EndsWith($"; try {assembly}.", Run.Refused(1, "list", _folder.File("App.exe", [1, 2, 3])), StringComparison.Ordinal);
    }

    [Fact]
    public void AssemblyWithoutModels_IsRefused()
    {
        string path = typeof(object).Assembly.Location;

        Assert.Equal($"{path} has no models, or those of a version of Autoencoders that did not record them yet.", Run.Refused(1, "list", path));
    }

    [Theory]
    [InlineData("2 Net\nModel", "The specification is of version 2, and this version of Autoencoders reads version 1.")]
    [InlineData("1 Net\nDense(", "The specification is damaged at character 13: expected a name, found the end.")]
    [InlineData("1 Net\nDense(activation: Activation.Newest)", "The specification names Activation.Newest, which this version of Autoencoders does not know; it is damaged, or of a newer version.")]
    public void SpecificationOfANewerVersionOrDamaged_IsRefusedNamingTheModel(string text, string sentence)
    {
        string path = _folder.Assembly("a.dll", "namespace Users {" + Folder.Marked("Net", text) + "}\n" + Folder.Marked("Good", "1 Good\nModel\nInput(sizes: [4])\nDense(units: 4)"));

        Assert.Equal($"Users.Net in {path} cannot be read: {sentence}", Run.Refused(1, "summary", path, "Net"));
        Assert.Equal($"Users.Net in {path} cannot be read: {sentence}", Run.Refused(1, "list", path));
        Run.Successful("summary", path, "Good");
    }

    [Fact]
    public void FileThatIsCutShort_IsRefused()
    {
        byte[] image = File.ReadAllBytes(_folder.Models("a.dll", Net));

        // What follows the metadata is padding and relocations, which the tool does not need.
        for (int length = 0; length < image.Length / 2; length += 7)
            Assert.Equal(1, Run.Of("list", _folder.File("cut.dll", image[..length])).Code);
    }

    // Some bytes do not matter; where they do, there is a sentence.
    [Fact]
    public void AlteredFile_IsReadOrRefused()
    {
        byte[] image = File.ReadAllBytes(_folder.Models("a.dll", Net, Net with { Name = "Other" }));
        var random = new Random(20_251_121);
        for (int tries = 0; tries < 1_500; tries++)
        {
            byte[] altered = [.. image];
            for (int change = random.Next(1, 6); change > 0; change--)
                altered[random.Next(altered.Length)] = random.Next(3) switch { 0 => 0, 1 => 0xff, _ => (byte)random.Next(256) };

            Run run = Run.Of("list", _folder.File("altered.dll", altered));

            if (run.Code != 0)
                Assert.EndsWith(".", run.Refusal(1), StringComparison.Ordinal);
        }
    }
}
