using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Autoencoders.Runtime.Tests.Checkpoints;

public sealed class SafetensorsFuzzTests
{
    private const int Trials = 5000;

    [Fact]
    public void DamagedFile_IsRefusedOrGivesTensorsThatFit()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("damaged.safetensors");
        Safetensors.Write(path,
        [
            new("dense.kernel", new Shape(3, 5), Enumerable.Range(0, 15).Select(i => i / 7f).ToArray()),
            new("dense.bias", new Shape(5), new float[5]),
            new("step", new Shape(), new float[] { 12 }),
        ], new Dictionary<string, string> { ["model"] = "Simple", ["format"] = "1" });
        byte[] whole = File.ReadAllBytes(path);
        var random = new Random(20_240_607);
        int refused = 0, read = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int trial = 0; trial < Trials; trial++)
        {
            File.WriteAllBytes(path, Damage(whole, random));
            try
            {
                foreach (NamedTensor tensor in Safetensors.Read(path).Tensors)
                    Assert.Equal(tensor.Shape.ElementCount, tensor.Values.Length);
                read++;
            }
            catch (CheckpointException refusal)
            {
                Assert.StartsWith(path, refusal.Message);
                refused++;
            }
        }

        // A damaged length must not be believed: a file of half a kilobyte needs little more than its read buffer.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Trials, 0, 1 << 20);
        Assert.True(refused > Trials / 4 && read > Trials / 100, $"{refused} refused, {read} read.");
    }

    // Most flips go to the header, which is what a reader can trip over; digits become other digits half of the time.
    private static byte[] Damage(byte[] whole, Random random)
    {
        byte[] bytes = (byte[])whole.Clone();
        int flips = random.Next(1, 4);
        for (int i = 0; i < flips; i++)
        {
            int at = random.Next(random.Next(4) == 0 ? bytes.Length : 8 + BitConverter.ToInt32(whole));
            bytes[at] = char.IsAsciiDigit((char)bytes[at]) && random.Next(2) == 0 ? (byte)random.Next('0', '9' + 1) : (byte)random.Next(256);
        }

        return random.Next(8) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }
}
