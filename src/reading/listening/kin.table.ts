/**
 * Words for the same part of a customer's world: what "the soup" is to "your meal", "the train" to "your journey". A
 * reply that answers with another word of the line has read the message. A word may stand in several lines.
 */

import { stemmer } from 'stemmer'

const lines = [
  // Things sent.
  'parcel package delivery deliver delivered shipment box item courier driver dispatch ship arrive arrived porch doorstep post mail letter',
  'order bought purchase item product basket checkout sold ordered',
  'broken broke crack cracked damage damaged shatter smashed defect defective faulty dent dented scratched torn ripped bent snapped',
  'late delay delayed slow wait waiting overdue behind held hold queue hours',
  'missing lost gone disappear vanished find found stolen',
  'return exchange refund replacement replace swap',
  'wrong incorrect mistake mix-up mixup instead mislabelled different',
  'size fit small large tight wear',
  'colour color shade red blue green black white paint',
  'clothes dress shirt tee shoe shoes boot boots sneaker trainers jacket coat jeans sole trousers',
  'sofa couch chair table bed mattress furniture wardrobe desk shelf',
  'watch ring necklace bracelet earrings jewellery jewelry',
  'toy doll game puzzle lego figure character set',
  'book novel read author chapter library',
  // Eating.
  'meal food dish burger pizza lunch dinner breakfast brunch taco chicken burrito sandwich fries rice salad eat taste tasty soup curry sauce snack',
  'drink coffee tea latte beer wine juice cocktail water espresso milk',
  'bread bun cake pie cookie bakery pastry biscuit dessert chocolate candy sweet',
  'restaurant cafe kitchen waiter waitress table reservation menu chef',
  'recipe flavour flavor ingredient allergy allergen vegan gluten sausage',
  'stock shelf shelves available sold restock aisle supermarket grocery groceries',
  // Money.
  'bill billed charge charged payment pay paid invoice fee price cost money refund refunded credit premium tariff deposit',
  'card debit credit bank declined transaction transfer atm cash balance savings loan mortgage',
  'discount coupon promo promotion voucher code deal sale offer cheaper price',
  'points rewards loyalty miles bonus gift',
  'tax vat salary payroll payslip wage wages rent',
  'insurance insured claim policy premium cover excess quote renewal',
  // Getting about.
  'train rail railway ride seat carriage coach journey travel station platform commute service line track tram sleeper',
  'bus driver stop route passenger timetable depot fare',
  'flight plane fly flew flying airline seat board boarding gate runway crew cabin airport travel trip takeoff pilot connection',
  'luggage bag bags baggage suitcase carousel belongings',
  'car van vehicle drive engine tyre tire garage mechanic brake battery rental truck lorry freeway',
  'taxi cab ride driver uber rider pickup',
  'bike bicycle cycle scooter pedal lock',
  'ticket fare booking booked reservation seat pass',
  'cancel cancelled cancellation cancelling end ended leave',
  'hotel room stay check-in reception suite bed guest view villa flat apartment host',
  'holiday vacation trip travel getaway journey',
  'parking park space permit',
  // Wires and screens.
  'internet wifi wi-fi broadband connect connected connection router modem network signal speed fibre fiber online offline outage mast coverage data roaming',
  'outage down downtime offline unavailable restored restore back up working power maintenance',
  'phone iphone handset device android samsung pixel mobile sim call calls ringing',
  'laptop pc mac macbook computer windows keyboard screen monitor desktop mouse tablet ipad kindle',
  'tv television channel show stream streaming episode episodes movie film season series watch watching subtitles finale',
  'game gaming play player players xbox ps4 ps5 playstation console server servers match gamer multiplayer patch stats level',
  'song songs music album albums playlist artist track tracks spotify listen tune band concert gig radio',
  'password login log logged sign signin access lock locked pin authenticate verify verified verification code authentication credentials',
  'crash crashes crashing freeze frozen froze glitch bug lag error errors fail failed failing stuck hang timeout load loading',
  'ios update updated upgrade upgraded version software install installed reinstall firmware patch',
  'battery charge charger charging power plug adapter cable',
  'camera photo photos picture pictures image images lens pic video snap shot',
  'headphones headset earbuds speaker audio sound volume bluetooth mic',
  'print printer ink cartridge scan scanner',
  'website webpage page browser site url link tab',
  'email inbox message messages dm dms reply replied mailbox spam text texts sms',
  'file files folder backup save saved upload uploads download document export import',
  'subscription subscribe plan membership member renew trial unsubscribe',
  // Homes.
  'boiler heating heat radiator hot cold plumber leak leaking pipe tap drip flood',
  'electricity electric power gas energy meter tariff reading supply smart',
  'water supply main pressure tap sewage',
  'bin bins rubbish waste recycling collection collected refuse crew trash',
  'washer washing machine dryer dishwasher fridge freezer oven appliance cooker kettle',
  'house home flat tenant landlord lease property mould damp neighbour',
  'garden lawn plant plants tree flower flowers bouquet florist seeds',
  // People and places.
  'store shop branch location outlet counter till mall supermarket',
  'staff employee cashier rep colleague manager crew agent advisor assistant server waiter attendant clerk team lad lass guy woman',
  'rude attitude polite manners unprofessional disrespectful treated behaviour behavior spoken',
  'open opening closed closing hours close',
  'appointment slot booking visit booked engineer technician turn fitter surgery clinic',
  'doctor nurse prescription medicine pharmacy tablets pills medication patient hospital dose',
  'gym class trainer workout fitness membership pool',
  'school student teacher exam course lesson university campus lecture',
  'child kid kids son daughter baby toddler boy girl grandson nephew little',
  'mum mom mother dad father nan gran grandma parent wife husband partner',
  'dog cat pet puppy kitten paws vet kibble',
  'birthday wedding anniversary party christmas halloween present gift celebrate celebration milestone',
  'police crime theft fraud scam stole stolen hacked unauthorised unauthorized security',
  'private privacy security secure safe safety protect protection data breach',
  'job vacancy application apply applied career interview role',
  // What is said.
  'love loved adore favourite favorite amazing awesome fantastic brilliant beautiful gorgeous lovely yum delicious stunning impressive',
  'funny hilarious lol joke laugh haha comedy laughing',
  'sad cry crying tears heartbroken broken heart miss',
  'weather rain snow storm sunny cold wind',
  'question ask answer wonder wondering know',
  'feature option setting settings button function tool suggestion suggestions wish dark mode menu toggle',
  'team match goal season win won fans football game playoffs cup coach',
] as const

/** The lines that a stem stands in, by number. */
export const kinOf: ReadonlyMap<string, ReadonlySet<number>> = byStem()

function byStem(): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>()
  for (const [i, line] of lines.entries())
    for (const stem of line.split(' ').map(stemmer)) {
      const at = found.get(stem) ?? new Set()
      found.set(stem, at.add(i))
    }
  return found
}
