using System;
using System.Buffers.Binary;
using System.Numerics;

namespace Autoencoders.Training.EventFiles;

/// <summary>The checksum of TFRecord files: CRC-32C (Castagnoli), turned and shifted so that a checksum of data that hold checksums stays good.</summary>
internal static class MaskedChecksum
{
    /// <summary>((c ≫ 15 | c ≪ 17) + 0xA282EAD8) of the bytes' CRC-32C c: https://www.tensorflow.org/tutorials/load_data/tfrecord.</summary>
    /// <param name="bytes">The bytes.</param>
    public static uint Of(ReadOnlySpan<byte> bytes) => BitOperations.RotateRight(Castagnoli(bytes), 15) + 0xA282EAD8;

    private static uint Castagnoli(ReadOnlySpan<byte> bytes)
    {
        uint checksum = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            checksum = BitOperations.Crc32C(checksum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (byte value in bytes)
            checksum = BitOperations.Crc32C(checksum, value);
        return ~checksum;
    }
}
