"""Prints what an event file holds, one event a line; knows nothing but the published formats.

TFRecord: length (u64), masked CRC-32C of it, data, masked CRC-32C of them. Field numbers are those of TensorFlow's
event.proto, summary.proto, tensor.proto, graph.proto, node_def.proto, attr_value.proto and tensor_shape.proto.
"""
import json
import struct
import sys

TABLE = []
for number in range(256):
    for _ in range(8):
        number = (number >> 1) ^ (0x82F63B78 if number & 1 else 0)
    TABLE.append(number)


def masked(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc = TABLE[(crc ^ byte) & 0xFF] ^ (crc >> 8)
    crc ^= 0xFFFFFFFF
    return ((crc >> 15 | crc << 17) + 0xA282EAD8) & 0xFFFFFFFF


def records(data):
    at = 0
    while at + 12 <= len(data):
        length, check = struct.unpack_from("<QI", data, at)
        if masked(data[at:at + 8]) != check:
            sys.exit("a length's checksum is wrong")
        if at + 16 + length > len(data):
            return
        content = data[at + 12:at + 12 + length]
        if struct.unpack_from("<I", data, at + 12 + length)[0] != masked(content):
            sys.exit("a record's checksum is wrong")
        yield content
        at += 16 + length


def varint(data, at):
    value = shift = 0
    while True:
        value |= (data[at] & 0x7F) << shift
        shift += 7
        at += 1
        if data[at - 1] < 0x80:
            return value, at


def fields(data):
    at = 0
    while at < len(data):
        tag, at = varint(data, at)
        if tag & 7 == 0:
            value, at = varint(data, at)
        elif tag & 7 == 1:
            value, at = data[at:at + 8], at + 8
        elif tag & 7 == 5:
            value, at = data[at:at + 4], at + 4
        elif tag & 7 == 2:
            length, at = varint(data, at)
            value, at = data[at:at + length], at + length
        else:
            sys.exit("an unknown wire type")
        yield tag >> 3, value


def grouped(data):
    result = {}
    for number, value in fields(data):
        result.setdefault(number, []).append(value)
    return result


def shape(data):
    sizes = [grouped(dim).get(1, [0])[0] for dim in grouped(data).get(2, [])]
    return [size - (1 << 64) if size >> 63 else size for size in sizes]


def tensor(data):
    message = grouped(data)
    doubles = b"".join(message.get(6, []))
    return {
        "dtype": message[1][0],
        "shape": shape(message.get(2, [b""])[0]),
        "doubles": [value for (value,) in struct.iter_unpack("<d", doubles)],
        "strings": [value.decode("ascii") if len(value) < 12 else len(value) for value in message.get(8, [])],
    }


def summary_value(data):
    message = grouped(data)
    result = {"tag": message[1][0].decode()}
    if 2 in message:
        result["scalar"] = struct.unpack("<f", message[2][0])[0]
    if 9 in message:
        metadata = grouped(message[9][0])
        result["plugin"] = grouped(metadata[1][0])[1][0].decode()
        result["class"] = metadata[4][0]
    if 8 in message:
        result["tensor"] = tensor(message[8][0])
    return result


def node(data):
    message = grouped(data)
    attributes = {grouped(entry)[1][0].decode(): grouped(grouped(entry)[2][0]) for entry in message.get(5, [])}
    outputs = attributes.get("_output_shapes", {}).get(1, [])
    return {
        "name": message[1][0].decode(),
        "op": message[2][0].decode(),
        "inputs": [value.decode() for value in message.get(3, [])],
        "shapes": [shape(value) for each in outputs for value in grouped(each).get(7, [])],
    }


for record in records(open(sys.argv[1], "rb").read()):
    event = grouped(record)
    line = {"time": struct.unpack("<d", event[1][0])[0], "step": event.get(2, [0])[0]}
    if 3 in event:
        line["version"] = event[3][0].decode()
    if 4 in event:
        line["graph"] = [node(value) for value in grouped(event[4][0]).get(1, [])]
    if 5 in event:
        line["values"] = [summary_value(value) for value in grouped(event[5][0]).get(1, [])]
    print(json.dumps(line))
